"""Makes the sheets that the tests read, with programs other than the one that is tested.

    pip install openpyxl xlwt odfpy && python make.py

The files are committed: this is run only when one is to change.
"""

import datetime as dt
from pathlib import Path

import openpyxl
import xlwt
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import CoveredTableCell, Table, TableCell, TableRow
from odf.text import P

HERE = Path(__file__).parent


def text(name, content, encoding):
    (HERE / name).write_bytes(content.encode(encoding))


def outlook():
    """What Outlook writes in English: the end of an all-day entry is the day after it."""
    head = (
        '"Subject","Start Date","Start Time","End Date","End Time","All day event","Reminder on/off",'
        '"Reminder Date","Reminder Time","Meeting Organizer","Required Attendees","Optional Attendees",'
        '"Meeting Resources","Billing Information","Categories","Description","Location","Mileage","Priority",'
        '"Private","Sensitivity","Show time as"\r\n'
    )

    def row(subject, start, end, all_day, note="", place="", private="False", sensitivity="Normal", shown="2"):
        cells = [subject, *start, *end, all_day, "False", "", "", "", "", "", "", "", "", note, place, "", "Normal",
                 private, sensitivity, shown]
        return ",".join(f'"{cell}"' for cell in cells) + "\r\n"

    text("outlook.csv", head
         + row("拜访市一 王主任", ("3/12/2026", "2:00:00 PM"), ("3/12/2026", "3:30:00 PM"), "False", "带新品资料,\r\n样品", "浣纱路")
         + row("Annual leave", ("3/16/2026", "12:00:00 AM"), ("3/18/2026", "12:00:00 AM"), "True", shown="4")
         + row("妇女节", ("3/8/2026", "12:00:00 AM"), ("3/9/2026", "12:00:00 AM"), "True", shown="3")
         + row("体检", ("3/13/2026", "8:00:00 AM"), ("3/13/2026", "9:00:00 AM"), "False", private="True",
               sensitivity="Private")
         + row("Maybe: training", ("3/19/2026", "9:00:00 AM"), ("3/19/2026", "11:00:00 AM"), "False", shown="1"),
         "utf-8-sig")


def outlook_chinese():
    """What Outlook writes in Chinese: GBK, and days with the year first."""
    text("outlook-zh.csv",
         '"主题","开始日期","开始时间","结束日期","结束时间","全天事件","提醒开/关","提醒日期","提醒时间","会议组织者",'
         '"必需的与会者","可选与会者","会议资源","类别","里程","私人","敏感度","时间显示为","说明","地点","优先级"\r\n'
         '"浙二 心内科拜访","2026/3/12","14:00:00","2026/3/12","15:30:00","False","True","2026/3/12","13:45:00",'
         '"陈丽","","","","","","False","普通","2","","解放路88号","普通"\r\n'
         '"年会","2026/3/16","0:00:00","2026/3/18","0:00:00","True","False","","","陈丽","","","","","","False","普通","4",'
         '"","杭州","普通"\r\n',
         "gbk")


def google():
    """What Google reads and writes: the end of an all-day entry is its last day."""
    text("google.csv",
         "Subject,Start Date,Start Time,End Date,End Time,All Day Event,Description,Location,Private\n"
         "Visit Run Run Shaw,03/12/2026,10:00 AM,03/12/2026,11:00 AM,False,,Hangzhou,False\n"
         "Holiday,03/16/2026,,03/17/2026,,True,,,False\n"
         "Course,03/20/2026,,,,True,,,False\n",
         "utf-8")


def plan_list():
    """A list as a rep fills it in: half days, days that stand once for several rows, a weekday behind."""
    text("plan-big5.csv",
         "日期,時間,客戶,地點,備註\r\n"
         "3月12日 週四,上午,臺北榮總,石牌路,\r\n"
         ",14:00–15:30,臺大醫院,中山南路,帶樣品\r\n"
         "3月13日,全天,新竹馬偕,,\r\n",
         "big5")
    text("plan-utf16.txt",
         "日期\t时段\t拜访客户\t备注\r\n2026-03-12\t9:00-10:30\t市一\t\r\n2026-03-13\t下午\t浙二\t送资料\r\n",
         "utf-16")
    text("plan-semicolon.csv",
         "Datum;Date;Time;Client\n1;12.03.2026;9:00-10:00;St. Mary\n2;13.03.2026;14:00;City Hospital\n",
         "utf-8")
    text("one-column.txt",
         "王建国 2026年3月拜访计划\n3月12日 周四 14:00–15:30 市一 王主任\n3月13日 上午 浙二\n3月14日 休息\n",
         "utf-8")


def list_workbook():
    """Joined cells, days as figures and as words, times as shares of a day, a formula, and what can't be read."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "王建国"
    sheet.append(["2026年3月拜访计划"])
    sheet.merge_cells("A1:F1")
    sheet.append(["日期", "开始时间", "结束时间", "客户", "科室", "备注"])
    sheet.append([dt.date(2026, 3, 12), dt.time(9, 0), dt.time(10, 30), "市一", "心内科", "带样品"])
    sheet.append([None, 0.5833333333, 0.625, "浙二", "", ""])
    sheet.merge_cells("A3:A4")
    sheet.append([46094, "下午", None, "邵逸夫", None, None])
    sheet["A5"].number_format = "General"
    sheet.append(["3月16日", "8点半", None, "省人民", None, None])
    sheet.append(["下周再定", "9:00", "10:00", "儿保", None, None])
    sheet.append(["2月30日", "9:00", "10:00", "红会", None, None])
    sheet.append(["=A3+7", "9:00", "10:00", "中医院", None, None])
    sheet.append(["3月18日", "很早", None, "肿瘤医院", None, None])
    sheet.append(["3月19日", None, None, None, None, None])
    other = book.create_sheet("李娜")
    other.append(["日期", "时间", "客户"])
    other.append([dt.datetime(2026, 3, 12, 14, 0), None, "温附一"])
    hidden = book.create_sheet("旧")
    hidden.append(["日期", "客户"])
    hidden.append([dt.date(2025, 1, 1), "旧客户"])
    hidden.sheet_state = "hidden"
    notes = book.create_sheet("说明")
    notes.append(["请于每月25日前交给区域经理"])
    book.save(HERE / "plan.xlsx")


def month_grid():
    """A row a rep, a column a day: figures for days, the month in the title."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "3月"
    sheet.append(["2026年3月协访排班"])
    sheet.append(["代表"] + list(range(1, 32)))
    cells = {12: "上午 市一", 13: "浙二", 16: "出差", 20: "9:00-10:30 省人民\n14:00-15:00 邵逸夫"}
    sheet.append(["王建国"] + [cells.get(day) for day in range(1, 32)])
    sheet.append(["李娜"] + [{2: "培训"}.get(day) for day in range(1, 32)])
    sheet.merge_cells(start_row=3, start_column=1 + 16, end_row=3, end_column=1 + 18)
    book.save(HERE / "month-grid.xlsx")


def half_day_grid():
    """Days over morning and afternoon, joined; the days are written as words."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "第11周"
    sheet.append(["2026年3月9日-3月11日"])
    sheet.append(["姓名", "3月9日 周一", None, "3月10日 周二", None, "3月11日 周三", None])
    for column in ("B2:C2", "D2:E2", "F2:G2"):
        sheet.merge_cells(column)
    sheet.append([None, "上午", "下午", "上午", "下午", "上午", "下午"])
    sheet.append(["陈丽", "市一", "浙二", "例会", None, None, "省人民"])
    sheet.merge_cells("D4:E4")
    book.save(HERE / "half-days.xlsx")


def weeks():
    """The weeks of a calendar: days in rows of their own, what is done below."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "2026年3月"
    sheet.append(["周一", "周二", "周三", "周四", "周五", "周六", "周日"])
    sheet.append([23, 24, 25, 26, 27, 28, 1])
    sheet.append(["上月", None, None, None, None, None, None])
    sheet.append([2, 3, 4, 5, 6, 7, 8])
    sheet.append(["下午 市一", None, "浙二", None, None, None, None])
    sheet.append([30, 31, 1, 2, 3, 4, 5])
    sheet.append([None, "省人民", "9:00 温附一", None, None, None, None])
    book.save(HERE / "weeks.xlsx")


def old_workbook():
    """Excel 97: a list of days down and people across."""
    book = xlwt.Workbook(encoding="utf-8")
    sheet = book.add_sheet("2026年4月")
    day = xlwt.easyxf(num_format_str="YYYY-MM-DD")
    for column, heading in enumerate(["日期", "王建国", "李娜"]):
        sheet.write(0, column, heading)
    sheet.write_merge(1, 2, 0, 0, dt.date(2026, 4, 2), day)
    sheet.write(1, 1, "上午 市一")
    sheet.write(1, 2, "浙二")
    sheet.write(2, 1, "下午 省人民")
    sheet.write(3, 0, dt.date(2026, 4, 3), day)
    sheet.write(3, 2, "休假")
    book.save(str(HERE / "people-across.xls"))


def open_document():
    """What LibreOffice writes: days and times have types of their own."""
    book = OpenDocumentSpreadsheet()
    table = Table(name="计划")

    def row(*cells):
        line = TableRow()
        for cell in cells:
            line.addElement(cell)
        table.addElement(line)

    def word(value):
        cell = TableCell(valuetype="string")
        cell.addElement(P(text=value))
        return cell

    row(word("日期"), word("上午"), word("下午"))
    row(TableCell(valuetype="date", datevalue="2026-03-12"), word("市一"), word("浙二"))
    row(TableCell(valuetype="date", datevalue="2026-03-13"), word("全天 出差"), CoveredTableCell())
    row(TableCell(numbercolumnsrepeated=1000))
    book.spreadsheet.addElement(table)
    times = Table(name="李娜")
    table = times
    row(word("日期"), word("开始时间"), word("客户"))
    row(TableCell(valuetype="date", datevalue="2026-03-12T00:00:00"),
        TableCell(valuetype="time", timevalue="PT14H30M00S"), word("温附一"))
    book.spreadsheet.addElement(times)
    book.save(str(HERE / "plan.ods"))


for make in (outlook, outlook_chinese, google, plan_list, list_workbook, month_grid, half_day_grid, weeks, old_workbook,
             open_document):
    make()
