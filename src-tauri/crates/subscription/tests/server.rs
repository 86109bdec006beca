#![expect(clippy::unwrap_used, reason = "a test's server that can't work is a failed test")]
//! What is fetched from a server, and what no server can make us do.

use std::{
    io::{BufRead, BufReader, Read, Write},
    net::{TcpListener, TcpStream},
    sync::atomic::{AtomicUsize, Ordering},
    time::Duration,
};

use tandem_domain::subscription::SubscriptionKind;
use tandem_subscription::{
    Address, AddressError, Bounds, Credentials, Error, Known, Refreshed, find, refresh,
};

const CALENDAR: &str = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n";

/// What was asked of the test's server.
struct Asked {
    method: String,
    path: String,
    head: String,
}

impl Asked {
    fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().find_map(|line| {
            let (field, value) = line.split_once(':')?;
            field.eq_ignore_ascii_case(name).then(|| value.trim())
        })
    }
}

/// A server on this computer that answers as it is told to; gives its port.
fn server(answer: impl Fn(&Asked, &mut TcpStream) + Send + 'static) -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let mut reader = BufReader::new(stream.try_clone().unwrap());
            let mut head = String::new();
            while reader.read_line(&mut head).is_ok_and(|length| length > 2) {}
            let mut words = head.split_whitespace().map(str::to_owned);
            let (method, path) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
            let asked = Asked { method, path, head };
            let length = asked.header("content-length").and_then(|length| length.parse().ok()).unwrap_or(0);
            reader.take(length).read_to_end(&mut Vec::new()).unwrap();
            answer(&asked, &mut stream);
        }
    });
    port
}

fn reply(stream: &mut TcpStream, status: &str, headers: &str, body: &[u8]) {
    let head =
        format!("HTTP/1.1 {status}\r\nContent-Length: {}\r\nConnection: close\r\n{headers}\r\n", body.len());
    // Whoever has heard enough hangs up.
    let _ = stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(body));
}

fn at(host: &str, port: u16, path: &str) -> Address {
    Address::parse(&format!("http://{host}:{port}{path}")).unwrap()
}

const BOUNDS: Bounds<'_> = Bounds { bytes: 1 << 20, time: Duration::from_secs(20), stop: &|| false };

fn fetch(address: &Address) -> Result<Refreshed, Error> {
    refresh(address, SubscriptionKind::File, None, &Known::default(), BOUNDS)
}

#[test]
fn a_file_is_fetched_again_only_when_it_changed() {
    for (told, asked_for) in [
        ("ETag: \"one\"\r\n", "if-none-match"),
        ("Last-Modified: Mon, 05 Jan 2026 01:00:00 GMT\r\n", "if-modified-since"),
    ] {
        let port = server(move |asked, stream| match asked.header(asked_for) {
            Some(version) if told.contains(version) => reply(stream, "304 Not Modified", "", b""),
            _ => reply(stream, "200 OK", told, CALENDAR.as_bytes()),
        });
        let address = at("localhost", port, "/a.ics");
        let first = fetch(&address).unwrap();
        let [file] = &first.put[..] else { panic!("{first:?}") };
        assert_eq!(file.bytes, CALENDAR.as_bytes());
        let mut known = Known::default();
        known.versions.insert(file.href.clone(), file.version.clone().unwrap());
        let again = refresh(&address, SubscriptionKind::File, None, &known, BOUNDS).unwrap();
        assert_eq!(again, Refreshed::default());
    }
}

#[test]
fn an_address_is_found_to_be_a_file() {
    let port = server(|asked, stream| match asked.method.as_str() {
        "GET" => reply(stream, "200 OK", "", format!("\u{feff}{CALENDAR}").as_bytes()),
        _ => reply(stream, "405 Method Not Allowed", "", b""),
    });
    let found = find(&at("localhost", port, "/a.ics"), None, BOUNDS).unwrap();
    assert_eq!(found.iter().map(|one| one.kind).collect::<Vec<_>>(), [SubscriptionKind::File]);
}

#[test]
fn a_server_says_why_there_is_no_calendar() {
    let port = server(|asked, stream| match asked.path.as_str() {
        "/page" => {
            reply(stream, "200 OK", "Content-Type: text/html\r\n", b"<!doctype html><title>Hello</title>");
        }
        "/secret" => reply(stream, "401 Unauthorized", "", b""),
        "/broken" => reply(stream, "503 Service Unavailable", "", b""),
        _ => reply(stream, "404 Not Found", "", b""),
    });
    let why = |path| find(&at("localhost", port, path), None, BOUNDS).unwrap_err();
    assert!(matches!(why("/page"), Error::NoCalendar { .. }));
    assert!(matches!(why("/secret"), Error::NotAllowed { .. }));
    assert!(matches!(why("/broken"), Error::Failed { status: 503, .. }));
    assert!(matches!(why("/nothing"), Error::NothingThere { .. }));
    let nobody = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    assert!(matches!(find(&at("localhost", nobody, "/"), None, BOUNDS), Err(Error::Unreachable { .. })));
}

#[test]
fn a_server_may_send_on_but_not_everywhere() {
    let port = server(|asked, stream| {
        let port = asked.header("host").unwrap().rsplit(':').next().unwrap().to_owned();
        let to = match asked.path.as_str() {
            "/moved" => "/a.ics".to_owned(),
            "/circle" => "/circle".to_owned(),
            "/plain" => "http://example.com/a.ics".to_owned(),
            "/inside" => format!("http://127.0.0.1:{port}/a.ics"),
            "/metadata" => "https://169.254.169.254/latest".to_owned(),
            "/file" => "file:///etc/passwd".to_owned(),
            _ => return reply(stream, "200 OK", "", CALENDAR.as_bytes()),
        };
        reply(stream, "302 Found", &format!("Location: {to}\r\n"), b"");
    });
    let sent = |path| fetch(&at("localhost", port, path));
    assert_eq!(sent("/moved").unwrap().put.len(), 1);
    assert!(matches!(sent("/circle"), Err(Error::SentInCircles)));
    assert!(matches!(sent("/plain"), Err(Error::SentAstray(AddressError::NotEncrypted))));
    assert!(matches!(sent("/file"), Err(Error::SentAstray(AddressError::NotAnAddress))));
    assert!(matches!(sent("/inside"), Err(Error::SentInside { host }) if host == "127.0.0.1"));
    assert!(matches!(sent("/metadata"), Err(Error::SentInside { .. })));
}

#[test]
fn a_password_goes_to_the_server_that_it_is_for_and_nowhere_else() {
    static HEARD: AtomicUsize = AtomicUsize::new(0);
    let other = server(|asked, stream| {
        HEARD.fetch_add(1, Ordering::Relaxed);
        reply(stream, "200 OK", "", asked.head.as_bytes());
    });
    let port = server(move |asked, stream| match (asked.path.as_str(), asked.header("authorization")) {
        // "zhang:secret", as RFC 7617 writes it.
        ("/a.ics", Some("Basic emhhbmc6c2VjcmV0")) => reply(stream, "200 OK", "", CALENDAR.as_bytes()),
        ("/a.ics", _) => reply(stream, "401 Unauthorized", "", b""),
        _ => reply(stream, "302 Found", &format!("Location: http://localhost:{other}/\r\n"), b""),
    });
    let credentials = Credentials { user: "zhang".into(), password: "secret".into() };
    let fetch = |path, credentials| {
        refresh(&at("localhost", port, path), SubscriptionKind::File, credentials, &Known::default(), BOUNDS)
    };
    assert_eq!(fetch("/a.ics", Some(&credentials)).unwrap().put.len(), 1);
    assert!(matches!(fetch("/a.ics", None), Err(Error::NotAllowed { .. })));
    assert!(matches!(fetch("/elsewhere", Some(&credentials)), Err(Error::SentElsewhere { .. })));
    assert_eq!(HEARD.load(Ordering::Relaxed), 0, "the other server was asked");
    assert!(!format!("{credentials:?}").contains("secret"));
}

#[test]
fn an_answer_without_end_comes_to_one() {
    let port = server(|asked, stream| match asked.path.as_str() {
        "/long" => reply(stream, "200 OK", "", &vec![b'x'; 2 << 20]),
        "/packed" => {
            let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
            packed.write_all(&vec![0; 64 << 20]).unwrap();
            let packed = packed.finish().unwrap();
            assert!(packed.len() < 1 << 20, "the packed answer is short enough");
            reply(stream, "200 OK", "Content-Encoding: gzip\r\n", &packed);
        }
        _ => {
            let _ = stream.write_all(b"HTTP/1.1 200 OK\r\n\r\n");
            while stream.write_all(b"x").is_ok() {
                std::thread::sleep(Duration::from_millis(20));
            }
        }
    });
    let fetch = |path, bounds| {
        refresh(&at("localhost", port, path), SubscriptionKind::File, None, &Known::default(), bounds)
            .unwrap_err()
    };
    assert!(matches!(fetch("/long", BOUNDS), Error::TooLarge { .. }));
    assert!(matches!(fetch("/packed", BOUNDS), Error::TooLarge { .. }));
    let soon = Bounds { time: Duration::from_millis(300), ..BOUNDS };
    assert!(matches!(fetch("/slow", soon), Error::TooSlow { .. }));
    let asked = AtomicUsize::new(0);
    let stop = || asked.fetch_add(1, Ordering::Relaxed) >= 3;
    assert!(matches!(fetch("/slow", Bounds { stop: &stop, ..BOUNDS }), Error::Stopped));
}
