//! Who has how many days a week, and what of them is already booked.

use std::collections::BTreeMap;

use crate::model::{Fraction, Id, Instrument};

use super::Settings;

/// Days of work closer than this are equal; sums of shares of a week are not exact.
const ROUNDING: f64 = 1e-9;

/// The time of every owner, minus the reserve. Owners who are one person in a small
/// organisation share one pool.
#[derive(Debug, Clone)]
pub(super) struct Pools {
    of_owner: BTreeMap<Id, usize>,
    pools: Vec<Pool>,
}

/// Time that is planned as one.
#[derive(Debug, Clone)]
pub(super) struct Pool {
    days_per_week: f64,
    bookings: Vec<Booking>,
}

#[derive(Debug, Clone, Copy)]
struct Booking {
    first: u32,
    last: u32,
    days_per_week: f64,
}

impl Pools {
    pub(super) fn new(instrument: &Instrument, settings: &Settings, staff: u32) -> Pools {
        let rules = &instrument.rules.roadmap;
        let share = (Fraction::ONE - rules.reserve).to_f64();
        let pool = |days: Fraction| Pool {
            days_per_week: days.to_f64() * share,
            bookings: Vec::new(),
        };
        let mut all = Pools {
            of_owner: BTreeMap::new(),
            pools: Vec::new(),
        };
        for owner in &instrument.owners {
            let given = settings.capacity.get(&owner.id).copied();
            all.of_owner.insert(owner.id.clone(), all.pools.len());
            all.pools.push(pool(given.unwrap_or(owner.days_per_week)));
        }
        if let Some(merge) = &rules.merge_owners_below
            && staff < merge.staff
        {
            // Who gives a capacity for one of them speaks of that one person.
            let given = merge.owners.iter().filter_map(|o| settings.capacity.get(o));
            let together = given.copied().reduce(|a, b| a + b);
            for owner in &merge.owners {
                all.of_owner.insert(owner.clone(), all.pools.len());
            }
            all.pools
                .push(pool(together.unwrap_or(merge.days_per_week)));
        }
        all
    }

    /// `None` for somebody the instrument does not know.
    pub(super) fn of(&mut self, owner: &Id) -> Option<&mut Pool> {
        self.of_owner.get(owner).map(|&at| &mut self.pools[at])
    }
}

impl Pool {
    /// Elapsed weeks for this work: the `usual` ones, or more when they would take
    /// more days a week than there are. `None` beyond `most`.
    pub(super) fn weeks_for(&self, days: f64, usual: u32, most: u32) -> Option<u32> {
        let usual = usual.max(1);
        if days <= self.days_per_week * f64::from(usual) + ROUNDING {
            return Some(usual);
        }
        let needed = (days / self.days_per_week - ROUNDING).ceil();
        let is_possible = self.days_per_week > 0.0 && needed <= f64::from(most);
        is_possible.then_some(needed as u32)
    }

    /// The first week, not before `from`, in which `weeks` weeks of this work fit.
    ///
    /// That is `from` or the week after some booking ends: only there can work that
    /// did not fit a week earlier begin to. After the last one it always fits, as
    /// [`Pool::weeks_for`] asks no more than the whole of a week. So there is nothing
    /// to walk through week by week, and nothing to wait for in vain.
    pub(super) fn first_fit(&self, from: u32, weeks: u32, days_per_week: f64) -> u32 {
        let ends = self.bookings.iter().map(|b| b.last.saturating_add(1));
        let mut starts: Vec<u32> = ends.filter(|&week| week > from).collect();
        starts.push(from);
        starts.sort_unstable();
        let latest = starts.last().copied().unwrap_or(from);
        let fits = |first: &u32| {
            let busy = self.busiest(*first, first.saturating_add(weeks - 1));
            busy + days_per_week <= self.days_per_week + ROUNDING
        };
        starts.into_iter().find(fits).unwrap_or(latest)
    }

    /// Most days a week that are booked somewhere in these weeks. Load only rises
    /// where a booking begins.
    fn busiest(&self, first: u32, last: u32) -> f64 {
        let begins = self.bookings.iter().map(|b| b.first.max(first));
        begins
            .filter(|week| (first..=last).contains(week))
            .map(|week| self.booked_in(week))
            .fold(0.0, f64::max)
    }

    fn booked_in(&self, week: u32) -> f64 {
        let running = self.bookings.iter();
        running
            .filter(|b| (b.first..=b.last).contains(&week))
            .map(|b| b.days_per_week)
            .sum()
    }

    pub(super) fn book(&mut self, first: u32, last: u32, days_per_week: f64) {
        self.bookings.push(Booking {
            first,
            last,
            days_per_week,
        });
    }
}
