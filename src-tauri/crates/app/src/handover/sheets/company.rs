//! The distributor, its clients and its people, and what was agreed with it.

use tandem_documents::workbook::{Cell, Sheet};
use tandem_domain::{
    ids::{ClientId, RepId},
    record::Side,
};

use super::{Book, day, number, text};
use crate::flows::figure_message;

impl Book<'_> {
    pub(super) fn clients(&self) -> Sheet {
        let rows = self.file.clients.iter().map(|filed| {
            let client = &filed.client;
            let at = client.coordinates;
            let receives = client.receives.iter().map(|one| {
                let day = self.words.weekday_short(one.weekday);
                format!("{day} {}–{}", one.hours.from().format("%H:%M"), one.hours.to().format("%H:%M"))
            });
            vec![
                text(&client.name),
                text(client.aliases.join("、")),
                text(self.word("trade-client-kind", client.kind)),
                self.yes(client.key),
                text(&filed.city_name),
                text(&client.address),
                at.map_or(Cell::Empty, |at| number(at.latitude())),
                at.map_or(Cell::Empty, |at| number(at.longitude())),
                text(receives.collect::<Vec<_>>().join("\n")),
            ]
        });
        let headings =
            ["name", "aliases", "kind", "key", "city", "address", "latitude", "longitude", "receives"];
        self.sheet("clients", &headings, rows.collect())
    }

    pub(super) fn agreements(&self) -> Sheet {
        let all = || self.words.text("distributors-all");
        let rows = self.file.agreements.iter().map(|one| {
            let names = |ids: &Vec<ClientId>| {
                let names = ids.iter().filter_map(|id| self.clients.get(id).copied());
                names.collect::<Vec<_>>().join("、")
            };
            vec![
                Cell::Day(one.from),
                Cell::Day(one.to),
                text(self.word("distributors-sharing", one.sharing)),
                text(one.clients.as_ref().map_or_else(all, names)),
                text(one.products.as_ref().map_or_else(all, |these| these.join("、"))),
                text(one.territory.as_ref().map_or_else(all, |these| these.join("、"))),
            ]
        });
        let headings = ["from", "to", "sharing", "clients", "products", "territory"];
        self.sheet("agreements", &headings, rows.collect())
    }

    pub(super) fn entries(&self) -> Sheet {
        let rows = self.file.calendar_entries.iter().map(|one| {
            vec![
                text(self.clients.get(&one.client).copied().unwrap_or_default()),
                text(self.reps.get(&one.rep).copied().unwrap_or_default()),
                self.moment(one.start),
                self.moment(one.end),
                text(&one.title),
            ]
        });
        self.sheet("entries", &["client", "rep", "start", "end", "entry"], rows.collect())
    }

    pub(super) fn people(&self) -> Sheet {
        let side = || text(self.word("trade-side", Side::Distributor));
        let sponsor = self.file.distributor.sponsor.as_ref();
        let sponsor = sponsor.map(|one| vec![text(&one.name), text(&one.title), Cell::Empty, side()]);
        let rep = self.words.text("handover-rep");
        let reps = self.file.reps.iter().map(|one| {
            vec![text(&one.name), text(&rep), text(one.phone.clone().unwrap_or_default()), side()]
        });
        self.sheet("people", &["name", "role", "phone", "side"], sponsor.into_iter().chain(reps).collect())
    }

    pub(super) fn charters(&self) -> Sheet {
        let rows = self.file.charters.iter().map(|one| {
            let issues: Vec<&str> = one.issues.iter().map(|issue| issue.title.as_str()).collect();
            let signed = one.signed.as_ref();
            let signed_by = signed.map(|by| format!("{}、{}", by.manufacturer, by.distributor));
            vec![
                number(one.version),
                text(&one.aim),
                text(issues.join("\n")),
                number(one.rhythm.visits.get()),
                text(self.word("partnership-per", one.rhythm.per)),
                text(&one.deciders.manufacturer),
                text(&one.deciders.distributor),
                text(&one.sponsor),
                text(&one.mechanism),
                day(signed.map(|signed| signed.on)),
                text(signed_by.unwrap_or_default()),
            ]
        });
        let headings = [
            "version",
            "aim",
            "issue",
            "count",
            "per",
            "decides-for-us",
            "decides-for-them",
            "sponsor",
            "mechanism",
            "signed-on",
            "signed-by",
        ];
        self.sheet("charters", &headings, rows.collect())
    }

    pub(super) fn news(&self) -> Sheet {
        let rows = self.file.sponsor_news.iter().map(|one| {
            vec![Cell::Day(one.on), text(&one.sponsor), text(&one.text), text(&one.document), text(&one.by)]
        });
        self.sheet("news", &["on", "sponsor", "told", "document", "by"], rows.collect())
    }

    /// A row a figure, since each month may have others.
    pub(super) fn flows(&self) -> Sheet {
        let rows = self.file.flows.iter().flat_map(|record| {
            record.figures.iter().map(|(figure, amount)| {
                vec![
                    text(record.month.to_string()),
                    text(self.words.text(&figure_message(*figure))),
                    number(*amount),
                ]
            })
        });
        self.sheet("flows", &["month", "figure", "amount"], rows.collect())
    }

    pub(super) fn names_of(&self, clients: &[ClientId]) -> String {
        let names = clients.iter().filter_map(|id| self.clients.get(id).copied());
        names.collect::<Vec<_>>().join("、")
    }

    pub(super) fn reps_of(&self, reps: &[RepId]) -> String {
        let names = reps.iter().filter_map(|id| self.reps.get(id).copied());
        names.collect::<Vec<_>>().join("、")
    }
}
