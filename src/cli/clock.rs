//! What time it is.

use jiff::Timestamp;

use crate::model::Moment;

/// Where moments come from.
#[derive(Debug, Clone)]
pub enum Clock {
    System,
    /// Always this moment, for outputs that must not differ.
    Fixed(Moment),
}

impl Clock {
    /// The system's clock, unless `SOURCE_DATE_EPOCH` (seconds since 1970) pins it.
    /// A value that is no such number pins nothing.
    pub fn from_environment() -> Clock {
        std::env::var("SOURCE_DATE_EPOCH")
            .ok()
            .and_then(|seconds| seconds.parse().ok())
            .and_then(|seconds| Timestamp::from_second(seconds).ok())
            .and_then(moment)
            .map_or(Clock::System, Clock::Fixed)
    }

    /// Now, in UTC and whole seconds; `None` past the year 9999.
    pub fn now(&self) -> Option<Moment> {
        match self {
            Clock::System => moment(Timestamp::now()),
            Clock::Fixed(moment) => Some(moment.clone()),
        }
    }
}

fn moment(time: Timestamp) -> Option<Moment> {
    Moment::new(&time.strftime("%Y-%m-%dT%H:%M:%SZ").to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_a_moment_in_utc() {
        let time = Timestamp::from_second(1_795_270_980).expect("a second of this century");
        let written = moment(time).map(|m| m.to_string());
        assert_eq!(written.as_deref(), Some("2026-11-21T14:23:00Z"));
    }
}
