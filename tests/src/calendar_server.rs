//! A real calendar server, Radicale, with an account on it, as a distributor may run one.

#![expect(
    clippy::expect_used,
    clippy::missing_panics_doc,
    reason = "these are the hands of tests, which fail by panicking"
)]

use std::{
    fmt::Write as _,
    io::{Read, Write},
    net::{TcpListener, TcpStream},
    process::{Child, Command, Stdio},
    time::Duration,
};

/// The account's name and password.
pub const USER: (&str, &str) = ("zhang", "geheim");

/// `zhang:geheim`, as HTTP's basic authentication writes it (RFC 7617).
const AUTHORIZATION: &str = "Basic emhhbmc6Z2VoZWlt";

/// A server that runs until the value goes.
pub struct CalendarServer {
    program: Child,
    port: u16,
    _folder: tempfile::TempDir,
}

impl CalendarServer {
    /// Starts a server without a calendar.
    pub fn start() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let port =
            TcpListener::bind("127.0.0.1:0").and_then(|free| free.local_addr()).expect("a port").port();
        let path = |name: &str| folder.path().join(name).display().to_string();
        std::fs::write(path("users"), format!("{}:{}\n", USER.0, USER.1)).expect("a file of users");
        let config = format!(
            "[server]\nhosts = 127.0.0.1:{port}\n[auth]\ntype = htpasswd\nhtpasswd_filename = {}\n\
             htpasswd_encryption = plain\ndelay = 0\n[rights]\ntype = owner_only\n[storage]\nfilesystem_folder = {}\n",
            path("users"),
            path("collections"),
        );
        std::fs::write(path("config"), config).expect("a file of settings");
        let program = Command::new("radicale")
            .args(["--config", &path("config")])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("Radicale, which `cargo xtask test` installs");
        let server = Self { program, port, _folder: folder };
        let is_up = |_: &u32| TcpStream::connect(("127.0.0.1", port)).is_ok();
        let wait = |_: &u32| std::thread::sleep(Duration::from_millis(100));
        (0..200).inspect(wait).find(is_up).expect("Radicale answers");
        server
    }

    /// Its address.
    pub fn address(&self) -> String {
        format!("http://localhost:{}/", self.port)
    }

    /// Makes a calendar of the account.
    pub fn make_calendar(&self, path: &str, name: &str) {
        let body = format!(
            "<C:mkcalendar xmlns:D=\"DAV:\" xmlns:C=\"urn:ietf:params:xml:ns:caldav\"><D:set><D:prop>\
             <D:displayname>{name}</D:displayname></D:prop></D:set></C:mkcalendar>"
        );
        self.ask("MKCALENDAR", path, &body);
    }

    /// Puts an event into a calendar, in place of the one that was there.
    pub fn put(&self, path: &str, event: &str) {
        let body =
            format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Test//EN\r\n{event}END:VCALENDAR\r\n");
        self.ask("PUT", path, &body);
    }

    /// Takes an event out of a calendar.
    pub fn delete(&self, path: &str) {
        self.ask("DELETE", path, "");
    }

    fn ask(&self, method: &str, path: &str, body: &str) {
        let mut request = format!("{method} {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
        write!(request, "Authorization: {AUTHORIZATION}\r\nContent-Length: {}\r\n\r\n{body}", body.len())
            .expect("text in memory");
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).expect("Radicale answers");
        stream.write_all(request.as_bytes()).expect("Radicale listens");
        let mut answer = String::new();
        stream.read_to_string(&mut answer).expect("Radicale's answer");
        let status = answer.split(' ').nth(1).unwrap_or_default();
        assert!(status.starts_with('2'), "{method} {path}: {answer}");
    }
}

impl Drop for CalendarServer {
    fn drop(&mut self) {
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}
