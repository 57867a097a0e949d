//! Numbers that look random and are the same in every run and on every machine.

/// A linear congruential generator with the constants of Knuth's MMIX.
pub(crate) struct Chance(u64);

impl Chance {
    pub(crate) fn new(seed: u64) -> Chance {
        let mut chance = Chance(seed);
        let _first_looks_like_the_seed = chance.next();
        chance
    }

    /// The upper half, because the lower bits of such a generator repeat soon.
    pub(crate) fn next(&mut self) -> u32 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 32) as u32
    }

    /// From 0 up to but not including `end`.
    pub(crate) fn below(&mut self, end: u64) -> u64 {
        (u64::from(self.next()) * end) >> 32
    }
}
