//! A request and its answer, wherever it is sent on to.

use std::{fmt::Display, io::Read};

use base64::{Engine, prelude::BASE64_STANDARD};
use http::{HeaderValue, Request, Response, StatusCode, header, response::Parts};
use libdav::requests::DavRequest;
use ureq::{
    Agent,
    tls::{RootCerts, TlsConfig},
    unversioned::transport::DefaultConnector,
};

use crate::{
    Bounds, Credentials,
    address::Address,
    error::Error,
    guard::{Guard, INSIDE},
};

/// So often may a server send on to another address.
const MOST_TURNS: usize = 5;

/// So much of an answer is read at a time.
const PIECE: usize = 64 * 1024;

/// What a server was asked, and by whom.
pub(crate) struct Wire<'a> {
    agent: Agent,
    /// What the person named: the one server that the credentials are for.
    named: &'a Address,
    authorization: Option<HeaderValue>,
    bounds: Bounds<'a>,
}

/// What came back, and where from.
pub(crate) struct Answer {
    pub(crate) from: Address,
    pub(crate) parts: Parts,
    pub(crate) body: Vec<u8>,
}

/// A server's answer to a question of WebDAV, as far as it makes sense, and where it comes from.
pub(crate) type Answered<R> = (Address, Result<<R as DavRequest>::Response, <R as DavRequest>::ParseError>);

impl<'a> Wire<'a> {
    pub(crate) fn new(named: &'a Address, credentials: Option<&Credentials>, bounds: Bounds<'a>) -> Self {
        let tls = TlsConfig::builder().root_certs(RootCerts::PlatformVerifier).build();
        let config = Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .allow_non_standard_methods(true)
            .user_agent(concat!("Tandem/", env!("CARGO_PKG_VERSION")))
            .tls_config(tls)
            .timeout_global(Some(bounds.time))
            .build();
        let agent = Agent::with_parts(config, DefaultConnector::default(), Guard::of(named.host()));
        Self { agent, named, authorization: credentials.and_then(basic), bounds }
    }

    /// Asks for what is at an address, unless it is still of this version.
    pub(crate) fn get(&self, address: &Address, version: Option<&str>) -> Result<Answer, Error> {
        let mut request = Request::get(address.as_str()).header(header::ACCEPT, "text/calendar, */*;q=0.5");
        if let Some(version) = version {
            // An entity tag stands in quotation marks (RFC 9110, 8.8.3); what does not is a date.
            let is_tag = version.starts_with('"') || version.starts_with("W/\"");
            let condition = if is_tag { header::IF_NONE_MATCH } else { header::IF_MODIFIED_SINCE };
            request = request.header(condition, version);
        }
        self.send(address, &nonsense_of(address, request.body(String::new()))?)
    }

    /// Asks a question of WebDAV, and gives the address that answered it.
    pub(crate) fn ask<R: DavRequest>(&self, address: &Address, question: &R) -> Result<Answered<R>, Error> {
        let base = nonsense_of(address, address.as_str().parse())?;
        let request = nonsense_of(address, question.prepare_request(base))?;
        let answer = self.send(address, &request)?;
        if let Some(refusal) = refusal(&answer) {
            return Err(refusal);
        }
        Ok((answer.from, question.parse_response(&answer.parts, &answer.body)))
    }

    fn send(&self, address: &Address, request: &Request<String>) -> Result<Answer, Error> {
        let mut from = address.clone();
        for _ in 0..=MOST_TURNS {
            let response = self.send_once(&from, request)?;
            let (parts, body) = response.into_parts();
            let location = parts.headers.get(header::LOCATION).filter(|_| parts.status.is_redirection());
            if let Some(location) = location {
                let location = location.to_str().map_err(|_| nonsense(&from, "unreadable location"))?;
                from = from.join(location).map_err(Error::SentAstray)?;
                continue;
            }
            let body = self.read(body.into_reader(), &from)?;
            return Ok(Answer { from, parts, body });
        }
        Err(Error::SentInCircles)
    }

    fn send_once(&self, to: &Address, request: &Request<String>) -> Result<Response<ureq::Body>, Error> {
        if (self.bounds.stop)() {
            return Err(Error::Stopped);
        }
        let mut once = Request::builder().method(request.method()).uri(to.as_str());
        for (name, value) in request.headers() {
            once = once.header(name, value);
        }
        if let Some(authorization) = &self.authorization {
            if !to.is_same_server(self.named) {
                return Err(Error::SentElsewhere { host: to.host().to_owned() });
            }
            once = once.header(header::AUTHORIZATION, authorization);
        }
        let once = nonsense_of(to, once.body(request.body().as_str()))?;
        self.agent.run(once).map_err(|error| failure(&error, to))
    }

    /// The whole of an answer, as long as it is allowed to be.
    fn read(&self, mut body: impl Read, from: &Address) -> Result<Vec<u8>, Error> {
        let (mut all, mut piece) = (Vec::new(), vec![0; PIECE]);
        loop {
            if (self.bounds.stop)() {
                return Err(Error::Stopped);
            }
            let length = body.read(&mut piece).map_err(|error| failure(&ureq::Error::from(error), from))?;
            if length == 0 {
                return Ok(all);
            }
            if all.len() + length > self.bounds.bytes {
                return Err(Error::TooLarge { bytes: self.bounds.bytes });
            }
            all.extend_from_slice(&piece[..length]);
        }
    }
}

/// Why a server refuses an answer, if it does.
pub(crate) fn refusal(answer: &Answer) -> Option<Error> {
    let host = || answer.from.host().to_owned();
    match answer.parts.status {
        StatusCode::UNAUTHORIZED => Some(Error::NotAllowed { host: host() }),
        StatusCode::NOT_FOUND | StatusCode::GONE => {
            Some(Error::NothingThere { address: answer.from.to_string() })
        }
        status if status.is_server_error() => Some(Error::Failed { host: host(), status: status.as_u16() }),
        _ => None,
    }
}

/// What makes no sense about a server's answer.
pub(crate) fn nonsense(from: &Address, cause: impl Display) -> Error {
    Error::Nonsense { host: from.host().to_owned(), cause: cause.to_string() }
}

fn nonsense_of<T, E: Display>(address: &Address, made: Result<T, E>) -> Result<T, Error> {
    made.map_err(|error| nonsense(address, error))
}

fn failure(error: &ureq::Error, to: &Address) -> Error {
    let host = || to.host().to_owned();
    match error {
        ureq::Error::Io(error) if error.kind() == INSIDE => Error::SentInside { host: host() },
        ureq::Error::Io(error) if error.kind() == std::io::ErrorKind::TimedOut => {
            Error::TooSlow { host: host() }
        }
        ureq::Error::Timeout(_) => Error::TooSlow { host: host() },
        other => Error::Unreachable { host: host(), cause: other.to_string() },
    }
}

/// A name and a password as HTTP's basic authentication has them (RFC 7617).
fn basic(credentials: &Credentials) -> Option<HeaderValue> {
    let both = BASE64_STANDARD.encode(format!("{}:{}", credentials.user, credentials.password));
    let mut value = HeaderValue::try_from(format!("Basic {both}")).ok()?;
    value.set_sensitive(true);
    Some(value)
}
