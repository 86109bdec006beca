# Promotion plans for clients and sub-distributors.

promotion-plans = Promotion plans
promotion-none = No promotion plan yet. Agree with the distributor on what is done for a client, who sees to it and who pays.
promotion-new = New promotion plan
promotion-plan = Promotion plan
promotion-title = Title
promotion-client = For which client
promotion-expected = What it is to bring
promotion-activity-number = Activity { $number }
promotion-add-activity = Add an activity
promotion-drop-activity = Leave out activity { $number }
promotion-what = What is done
promotion-duties = Who sees to what
promotion-add-duty = Add a duty
promotion-duty = What
promotion-duty-party = Party
promotion-duty-person = Who
promotion-drop-duty = Leave out this duty
promotion-total = Cost
promotion-split = Shares
promotion-split-percent = In percent
promotion-split-amount = In money
promotion-party-manufacturer = Manufacturer
promotion-party-distributor = Distributor
promotion-party-client = Client
promotion-share = { $party }, { $unit ->
    [percent] %
   *[amount] ¥
  }
promotion-planned = Planned
promotion-paid = Actual
promotion-sum = Together
promotion-done = { $done } of { $count } done
promotion-overdue = Overdue
promotion-note-actual = Note the outcome
promotion-change-actual = Change the outcome
promotion-actual-of = Outcome: { $title }
promotion-on = Took place on
promotion-paid-by = Paid by: { $party }
promotion-result = What it brought
promotion-money = ¥{ $amount }
promotion-money-percent = ¥{ $amount } ({ $percent }%)
promotion-more = ¥{ $amount } more than planned
promotion-less = ¥{ $amount } less than planned
promotion-as-planned = As planned

## On the command line

promotion-saved = Stored: { $id }
promotion-actual-noted = The outcome is noted.
promotion-cost = ¥{ $total } (manufacturer { $manufacturer }, distributor { $distributor }, client { $client })
promotion-head-line = { $title }: { $client }, { $distributor }; planned { $planned }; actual { $paid }; { $id }
promotion-activity-line = { "  " }{ $number }. { $title }, { $days }: { $planned }{ $actual }
promotion-activity-actual = { "" } → { $day }: { $paid } { $result }
