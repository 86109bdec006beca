//! Keeps a server outside from sending us to a computer of the own network, whose answers it has no business with.

use std::{
    io,
    net::{IpAddr, Ipv6Addr, SocketAddr},
};

use ureq::{
    config::Config,
    http::Uri,
    unversioned::{
        resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver},
        transport::NextTimeout,
    },
};

/// Finds hosts' addresses, and refuses those of the own network to every host but the one that the person named.
///
/// The address is looked at after the name was resolved, and is the one that is then connected to, so that a name
/// which means another address each time gains nothing.
#[derive(Debug)]
pub(crate) struct Guard {
    inner: DefaultResolver,
    named: String,
}

/// What the guard says of an address that it refuses.
pub(crate) const INSIDE: io::ErrorKind = io::ErrorKind::PermissionDenied;

impl Guard {
    /// Lets the host that a person named be anywhere.
    pub(crate) fn of(named: &str) -> Self {
        Self { inner: DefaultResolver::default(), named: named.to_owned() }
    }
}

impl Resolver for Guard {
    fn resolve(
        &self,
        uri: &Uri,
        config: &Config,
        timeout: NextTimeout,
    ) -> Result<ResolvedSocketAddrs, ureq::Error> {
        let found = self.inner.resolve(uri, config, timeout)?;
        let is_named = uri.host().is_some_and(|host| host.eq_ignore_ascii_case(&self.named));
        if !is_named && found.iter().map(SocketAddr::ip).any(is_inside) {
            return Err(ureq::Error::Io(INSIDE.into()));
        }
        Ok(found)
    }
}

/// Whether an address is this computer's, the own network's, or nobody's in particular (IANA's special-purpose
/// registries, RFC 6890).
fn is_inside(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(v4) => {
            let [a, b, ..] = v4.octets();
            v4.is_private()
                || v4.is_loopback()
                || v4.is_link_local()
                || v4.is_unspecified()
                || v4.is_broadcast()
                || v4.is_multicast()
                || a == 0
                // What providers share among their customers, RFC 6598.
                || (a == 100 && (64..128).contains(&b))
        }
        IpAddr::V6(v6) => {
            v6.is_loopback()
                || v6.is_unspecified()
                || v6.is_multicast()
                || v6.is_unique_local()
                || v6.is_unicast_link_local()
                || embedded(v6).is_some_and(|v4| is_inside(v4.into()))
        }
    }
}

/// The older address that a newer one stands for: mapped (RFC 4291), or translated (RFC 6052).
fn embedded(v6: Ipv6Addr) -> Option<std::net::Ipv4Addr> {
    let bits = v6.to_bits();
    let is_translated = bits >> 32 == 0x0064_ff9b_u128 << 64;
    let low = u32::try_from(bits & u128::from(u32::MAX)).ok()?;
    v6.to_ipv4_mapped().or_else(|| is_translated.then(|| low.into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_the_own_network_are_known_however_they_are_written() {
        let is_inside = |text: &str| text.parse().is_ok_and(is_inside);
        for text in [
            "127.0.0.1",
            "10.1.2.3",
            "172.16.0.1",
            "192.168.1.1",
            "169.254.169.254",
            "100.64.0.1",
            "0.0.0.0",
            "::1",
            "fd00::1",
            "fe80::1",
            "::ffff:10.0.0.1",
            "64:ff9b::192.168.0.1",
        ] {
            assert!(is_inside(text), "{text}");
        }
        for text in
            ["1.1.1.1", "100.128.0.1", "172.32.0.1", "2400:3200::1", "::ffff:8.8.8.8", "64:ff9b::8.8.8.8"]
        {
            assert!(!is_inside(text), "{text}");
        }
    }
}
