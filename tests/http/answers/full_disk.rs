//! A full disk costs nothing that is stored, and no restart.

use super::stages;
use crate::{
    bad_requests::contents,
    support::{Contract, Request, Server},
};

#[test]
fn a_full_disk_changes_nothing_and_writing_goes_on_once_there_is_room() {
    let contract = Contract::of(&Server::demo());
    let stage = stages::full(&contract.operation("get_item"));
    let server = &stage.server;
    let before = contents(server);
    let requests = ["delete_invoice_lines", "replace_item", "insert_item", "put_stock_code"]
        .map(|id| Request::shown(&contract, &contract.operation(id)).remove(0));
    for request in &requests {
        request.send(server).expect_problem(507);
    }
    assert_eq!(contents(server), before);
    server.get("/health/ready").expect(200);

    stages::make_room(server);
    for request in &requests {
        request.send(server).expect(200);
    }
    assert_ne!(contents(server), before);
}
