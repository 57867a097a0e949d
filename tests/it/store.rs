//! Saving a sheet: whole, durable, alone, and nothing of others lost.

use std::fs;
use std::path::{Path, PathBuf};

use leerklaar::cli::store::{Failure, Kept, Store};

use tempfile::TempDir;

fn folder() -> TempDir {
    tempfile::tempdir().expect("a temporary folder")
}

/// Names in a folder, hidden ones too.
fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .expect("the folder is there")
        .map(|entry| {
            let name = entry.expect("an entry").file_name();
            name.to_string_lossy().into_owned()
        })
        .collect();
    names.sort();
    names
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).expect("the file is there")
}

fn open(path: &Path) -> Store {
    Store::open(path).expect("nothing is in the way")
}

fn save(store: &mut Store, text: &str) -> Vec<Kept> {
    store.save(text).expect("the disk works")
}

#[test]
fn a_new_sheet_exists_from_its_first_save() {
    let folder = folder();
    let path = folder.path().join("sheet.yaml");
    let mut store = open(&path);
    assert!(store.is_new());
    assert!(!path.exists());

    assert_eq!(save(&mut store, "one"), []);
    assert_eq!(read(&path), "one");
    assert!(!store.is_new());
    drop(store);
    assert_eq!(names(folder.path()), ["sheet.yaml"]);
}

#[cfg(unix)]
#[test]
fn only_the_owner_can_read_a_saved_sheet() {
    use std::os::unix::fs::PermissionsExt;
    let folder = folder();
    let path = folder.path().join("sheet.yaml");
    fs::write(&path, "mine").expect("written");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).expect("permitted");
    let mut store = open(&path);
    store.keep_original();
    save(&mut store, "one");
    for name in ["sheet.yaml", "sheet.original.yaml"] {
        let about = fs::metadata(folder.path().join(name)).expect("it is there");
        assert_eq!(about.permissions().mode() & 0o777, 0o600, "{name}");
    }
}

#[test]
fn a_second_program_is_refused_and_told_who_holds_the_sheet() {
    let folder = folder();
    let path = folder.path().join("sheet.yaml");
    let held = open(&path);
    match Store::open(&path) {
        Err(Failure::InUse { by, .. }) => assert_eq!(by, Some(std::process::id())),
        other => panic!("expected the sheet to be in use, not {other:?}"),
    }
    drop(held);
    assert!(Store::open(&path).is_ok());
}

#[test]
fn what_a_killed_program_left_is_taken_over() {
    let folder = folder();
    let path = folder.path().join("sheet.yaml");
    for left in [
        ".sheet.yaml.lock",
        ".sheet.yaml.aB3dE9.tmp",
        ".sheet.yaml.notes.tmp.yaml",
        ".other.yaml.aB3dE9.tmp",
    ] {
        fs::write(folder.path().join(left), "4294967295\n").expect("written");
    }
    drop(open(&path));
    assert_eq!(
        names(folder.path()),
        [".other.yaml.aB3dE9.tmp", ".sheet.yaml.notes.tmp.yaml"]
    );
}

#[test]
fn what_another_program_wrote_meanwhile_is_kept() {
    let folder = folder();
    let path = folder.path().join("sheet.yaml");
    let mut store = open(&path);
    save(&mut store, "ours 1");
    fs::write(&path, "theirs").expect("written");

    let copy = folder.path().join("sheet.changed.yaml");
    assert_eq!(save(&mut store, "ours 2"), [Kept::Changed(copy.clone())]);
    assert_eq!(
        (read(&path), read(&copy)),
        ("ours 2".into(), "theirs".into())
    );
    assert_eq!(save(&mut store, "ours 3"), []);

    fs::write(&path, "theirs again").expect("written");
    let second = folder.path().join("sheet.changed-2.yaml");
    assert_eq!(save(&mut store, "ours 4"), [Kept::Changed(second)]);
    assert_eq!(read(&copy), "theirs");
}

#[test]
fn a_sheet_that_was_removed_meanwhile_is_written_again() {
    let folder = folder();
    let path = folder.path().join("sheet.yaml");
    let mut store = open(&path);
    save(&mut store, "one");
    fs::remove_file(&path).expect("removed");
    assert_eq!(save(&mut store, "two"), []);
    assert_eq!(read(&path), "two");
}

#[test]
fn the_original_is_kept_once_and_never_overwritten() {
    let folder = folder();
    let path = folder.path().join("sheet.yaml");
    let edit_and_save = |text: &str| -> Vec<Kept> {
        fs::write(&path, text).expect("written");
        let mut store = open(&path);
        store.keep_original();
        let kept = save(&mut store, "ours 1");
        assert_eq!(save(&mut store, "ours 2"), []);
        kept
    };
    let copy = |name: &str| -> PathBuf { folder.path().join(name) };
    let first = copy("sheet.original.yaml");
    let second = copy("sheet.original-2.yaml");
    assert_eq!(edit_and_save("by hand"), [Kept::Original(first.clone())]);
    assert_eq!(edit_and_save("by hand"), [Kept::Original(first.clone())]);
    assert_eq!(
        edit_and_save("again by hand"),
        [Kept::Original(second.clone())]
    );
    assert_eq!(
        (read(&first), read(&second)),
        ("by hand".into(), "again by hand".into())
    );
}

#[cfg(unix)]
#[test]
fn a_link_stays_a_link_and_its_file_is_saved_beside_itself() {
    let folder = folder();
    let real = folder.path().join("real");
    fs::create_dir(&real).expect("created");
    for (link, target, exists) in [
        ("a.yaml", "real/a1.yaml", true),
        ("b.yaml", "real/b1.yaml", false),
    ] {
        let (link, target) = (folder.path().join(link), folder.path().join(target));
        if exists {
            fs::write(&target, "before").expect("written");
        }
        std::os::unix::fs::symlink(&target, &link).expect("linked");
        let mut store = open(&link);
        save(&mut store, "one");
        drop(store);
        assert!(fs::symlink_metadata(&link).expect("there").is_symlink());
        assert_eq!(read(&target), "one");
    }
    assert_eq!(names(&real), ["a1.yaml", "b1.yaml"]);
}

#[cfg(unix)]
#[test]
fn two_ways_to_one_file_share_its_lock() {
    let folder = folder();
    let (path, link) = (folder.path().join("a.yaml"), folder.path().join("b.yaml"));
    fs::write(&path, "").expect("written");
    std::os::unix::fs::symlink(&path, &link).expect("linked");
    let _held = open(&path);
    assert!(matches!(Store::open(&link), Err(Failure::InUse { .. })));
}

#[test]
fn refuses_before_the_first_question_what_could_not_be_saved() {
    let folder = folder();
    let nowhere = folder.path().join("no/sheet.yaml");
    assert!(matches!(
        Store::open(&nowhere),
        Err(Failure::NoFolder { .. })
    ));
    assert!(matches!(
        Store::open(folder.path()),
        Err(Failure::NotAFile { .. })
    ));
    let fixed = folder.path().join("fixed.yaml");
    fs::write(&fixed, "").expect("written");
    let mut permissions = fs::metadata(&fixed).expect("there").permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&fixed, permissions).expect("permitted");
    assert!(matches!(Store::open(&fixed), Err(Failure::ReadOnly { .. })));
}

#[test]
fn refuses_what_cannot_be_a_sheet() {
    let folder = folder();
    let path = folder.path().join("sheet.yaml");
    fs::write(&path, vec![b'a'; 4 * 1024 * 1024 + 1]).expect("written");
    assert!(matches!(Store::open(&path), Err(Failure::TooLarge { .. })));

    fs::write(&path, b"one\ntwo\ncaf\xe9\n").expect("written");
    let store = open(&path);
    assert!(matches!(
        store.text(),
        Err(Failure::NotText { line: 3, .. })
    ));
}

#[test]
fn a_save_that_failed_leaves_the_file_and_can_be_tried_again() {
    let folder = folder();
    let (home, away) = (folder.path().join("home"), folder.path().join("away"));
    fs::create_dir(&home).expect("created");
    let path = home.join("sheet.yaml");
    let mut store = open(&path);
    save(&mut store, "one");

    fs::rename(&home, &away).expect("moved away");
    assert!(matches!(store.save("two"), Err(Failure::NotSaved { .. })));
    assert_eq!(read(&away.join("sheet.yaml")), "one");

    fs::rename(&away, &home).expect("moved back");
    assert_eq!(save(&mut store, "two"), []);
    assert_eq!(read(&path), "two");
}

#[test]
fn of_many_programs_that_come_and_go_only_one_holds_the_sheet() {
    use std::sync::atomic::{AtomicBool, Ordering};
    let folder = folder();
    let path = folder.path().join("sheet.yaml");
    let is_held = AtomicBool::new(false);
    let come_and_go = || {
        let mut times = 0;
        while times < 20 {
            if let Ok(mut store) = Store::open(&path) {
                assert!(!is_held.swap(true, Ordering::SeqCst), "held twice");
                assert_eq!(save(&mut store, "mine"), []);
                is_held.store(false, Ordering::SeqCst);
                times += 1;
            }
        }
    };
    std::thread::scope(|threads| {
        for _ in 0..4 {
            threads.spawn(come_and_go);
        }
    });
    assert_eq!(names(folder.path()), ["sheet.yaml"]);
}
