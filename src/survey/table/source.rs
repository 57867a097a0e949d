//! A file as bytes that hold ASCII where it matters: UTF-16 is turned into UTF-8,
//! everything else passes as it is.

use std::io::{self, Read, Seek, SeekFrom};

use encoding_rs::{Decoder, DecoderResult, UTF_16BE, UTF_16LE};

use super::Input;
use crate::model::survey::Encoding;

/// Why no more bytes come.
#[derive(Debug)]
pub(super) enum Stopped {
    Io(io::Error),
    /// Bytes that are no letters of UTF-16.
    Malformed,
}

/// A file from its first letter on.
pub(super) struct Source<'a> {
    input: &'a mut dyn Input,
    decoder: Option<Box<Decoding>>,
    /// Bytes of the file that were read.
    pub read: u64,
}

struct Decoding {
    decoder: Decoder,
    raw: Vec<u8>,
    /// The part of `raw` that is still to be decoded.
    left: std::ops::Range<usize>,
    ready: Vec<u8>,
    given: usize,
    is_over: bool,
    is_broken: bool,
}

/// Bytes of UTF-16 that are decoded at a time.
const STEP: usize = 64 << 10;

impl<'a> Source<'a> {
    /// Skips so many bytes of the file, as its byte order mark.
    pub(super) fn new(input: &'a mut dyn Input, encoding: Encoding, skip: u64) -> io::Result<Self> {
        input.seek(SeekFrom::Start(skip))?;
        let decoder = match encoding {
            Encoding::Utf16Le => Some(UTF_16LE),
            Encoding::Utf16Be => Some(UTF_16BE),
            Encoding::Utf8 | Encoding::Windows1252 | Encoding::Macintosh => None,
        };
        let decoder = decoder.map(|encoding| {
            Box::new(Decoding {
                decoder: encoding.new_decoder_without_bom_handling(),
                raw: vec![0; STEP],
                left: 0..0,
                // A unit of two bytes becomes three at most.
                ready: Vec::with_capacity(2 * STEP),
                given: 0,
                is_over: false,
                is_broken: false,
            })
        });
        Ok(Source {
            input,
            decoder,
            read: skip,
        })
    }

    /// Fills `room` as far as there are bytes; nothing only at the end. What stands
    /// before a fault is given first.
    pub(super) fn fill(&mut self, room: &mut [u8]) -> Result<usize, Stopped> {
        let mut filled = 0;
        while filled < room.len() {
            let more = match &mut self.decoder {
                None => {
                    let more = read(self.input, &mut room[filled..])?;
                    self.read += more as u64;
                    more
                }
                Some(decoding) => {
                    match decoding.give(self.input, &mut self.read, &mut room[filled..]) {
                        Err(_) if filled > 0 => 0,
                        given => given?,
                    }
                }
            };
            if more == 0 {
                break;
            }
            filled += more;
        }
        Ok(filled)
    }
}

fn read(input: &mut dyn Input, room: &mut [u8]) -> Result<usize, Stopped> {
    loop {
        match input.read(room) {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            other => return other.map_err(Stopped::Io),
        }
    }
}

impl Decoding {
    fn give(
        &mut self,
        input: &mut dyn Input,
        count: &mut u64,
        room: &mut [u8],
    ) -> Result<usize, Stopped> {
        while self.given == self.ready.len() && !self.is_over {
            self.decode_more(input, count)?;
        }
        let ready = &self.ready[self.given..];
        let given = ready.len().min(room.len());
        room[..given].copy_from_slice(&ready[..given]);
        self.given += given;
        Ok(given)
    }

    fn decode_more(&mut self, input: &mut dyn Input, count: &mut u64) -> Result<(), Stopped> {
        if self.is_broken {
            return Err(Stopped::Malformed);
        }
        let mut is_last = false;
        if self.left.is_empty() {
            let read = read(input, &mut self.raw)?;
            *count += read as u64;
            self.left = 0..read;
            is_last = read == 0;
        }
        self.ready.resize(self.ready.capacity(), 0);
        let (result, read, written) = self.decoder.decode_to_utf8_without_replacement(
            &self.raw[self.left.clone()],
            &mut self.ready,
            is_last,
        );
        self.left.start += read;
        self.ready.truncate(written);
        self.given = 0;
        match result {
            DecoderResult::Malformed(..) => self.is_broken = true,
            DecoderResult::InputEmpty => self.is_over = is_last,
            DecoderResult::OutputFull => {}
        }
        Ok(())
    }
}

/// The first bytes of a file, at most so many, and its size.
pub(super) fn sample(input: &mut dyn Input, most: u64) -> io::Result<(Vec<u8>, u64)> {
    let size = input.seek(SeekFrom::End(0))?;
    input.seek(SeekFrom::Start(0))?;
    let room = usize::try_from(size.min(most)).unwrap_or_default();
    let mut bytes = Vec::with_capacity(room);
    input.take(most).read_to_end(&mut bytes)?;
    Ok((bytes, size))
}

/// A file that tells how much of it was read.
pub(super) struct Counted<'a> {
    input: &'a mut dyn Input,
    read: u64,
    progress: &'a (dyn Fn(u64) + Sync),
}

impl<'a> Counted<'a> {
    pub(super) fn new(input: &'a mut dyn Input, progress: &'a (dyn Fn(u64) + Sync)) -> Counted<'a> {
        Counted {
            input,
            read: 0,
            progress,
        }
    }
}

impl Read for Counted<'_> {
    fn read(&mut self, room: &mut [u8]) -> io::Result<usize> {
        let more = self.input.read(room)?;
        self.read += more as u64;
        (self.progress)(self.read);
        Ok(more)
    }
}

impl Seek for Counted<'_> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.input.seek(to)
    }
}
