//! A programme as large as they come.

use tandem_domain::ids::{ClientId, VisitId};
use tandem_store::Store;
use uuid::Uuid;

use crate::given::{self, all_of, at, change, file};

#[test]
fn thousands_of_clients_and_visits_are_one_change_that_can_be_taken_back() {
    let (_folder, path) = file(2);
    let mut store = Store::open(&path).unwrap();
    let before = all_of(&store);
    change(&mut store, "import", |writer| {
        for number in 0..4_000 {
            let mut client = given::client(0, 1);
            client.id = ClientId::from_uuid(Uuid::from_u128(1 << 80 | number));
            writer.put_client(&client)?;
        }
        for number in 0..5_000 {
            let mut visit = given::visit(0, 1);
            visit.id = VisitId::from_uuid(Uuid::from_u128(1 << 80 | number));
            writer.put_visit(&visit)?;
        }
        Ok(())
    });
    let snapshot = store.snapshot().unwrap();
    assert_eq!((snapshot.clients.len(), snapshot.visits.len()), (4_002, 5_002));
    store.undo(at(1), "").unwrap().unwrap();
    assert_eq!(all_of(&store), before);
    store.redo(at(1), "").unwrap().unwrap();
    assert_eq!(store.snapshot().unwrap(), snapshot);
}
