//! The cities of the demo, with the real names, streets and centres that its clients are made of.

mod east_zhejiang;
mod elsewhere;
mod north_zhejiang;
mod south_jiangsu;

use super::DemoSize;

/// A city with everything that the demo knows of it.
#[derive(Debug)]
pub struct Town {
    /// Its name without 市, as 杭州.
    pub name: &'static str,
    /// The province, as 浙江省.
    pub province: &'static str,
    /// The sales region of the manufacturer.
    pub region: &'static str,
    /// Degrees north of its centre.
    pub latitude: f64,
    /// Degrees east of its centre.
    pub longitude: f64,
    /// Its districts and the counties that it governs.
    pub areas: &'static [Area],
    /// Hospitals, those that every rep calls on first.
    pub hospitals: &'static [Hospital],
    /// Districts and street offices (街道) that have a community health centre.
    pub quarters: &'static [(usize, &'static str)],
    /// Shopping streets, in which pharmacies are.
    pub streets: &'static [(usize, &'static str)],
    /// A chain of pharmacies that is at home here.
    pub local_chain: &'static str,
}

/// A district or county.
#[derive(Debug)]
pub struct Area {
    /// Its name, as 萧山区.
    pub name: &'static str,
    /// Degrees north.
    pub latitude: f64,
    /// Degrees east.
    pub longitude: f64,
}

/// A hospital.
#[derive(Debug)]
pub struct Hospital {
    /// Its full name.
    pub name: &'static str,
    /// What people call it.
    pub aliases: &'static [&'static str],
    /// The index of its area.
    pub area: usize,
    /// Street and number.
    pub street: &'static str,
}

const fn area(name: &'static str, latitude: f64, longitude: f64) -> Area {
    Area { name, latitude, longitude }
}

const fn hospital(
    area: usize,
    name: &'static str,
    aliases: &'static [&'static str],
    street: &'static str,
) -> Hospital {
    Hospital { name, aliases, area, street }
}

/// The cities of a demo of that size, a region after the other: a dozen, or more than a hundred.
pub fn of(size: DemoSize) -> impl Iterator<Item = &'static Town> {
    let elsewhere: &[Town] = match size {
        DemoSize::Ordinary => &[],
        DemoSize::Large => &elsewhere::TOWNS,
    };
    north_zhejiang::TOWNS.iter().chain(east_zhejiang::TOWNS).chain(south_jiangsu::TOWNS).chain(elsewhere)
}
