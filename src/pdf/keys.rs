//! Keys of dictionaries that whoever writes or compares revisions knows.

/// Keys of a trailer that belong to one cross-reference section and are not passed on to the next
/// (ISO 32000-2, 7.5.5 and 7.5.8).
pub const SECTION: [&[u8]; 11] = [
    b"Size",
    b"Prev",
    b"XRefStm",
    b"ID",
    b"Type",
    b"W",
    b"Index",
    b"Length",
    b"Filter",
    b"DecodeParms",
    b"DL",
];

/// Keys of a signature field and of its widget that neither act nor lead elsewhere (ISO 32000-2, 12.5.2,
/// 12.5.6.19, 12.7.4 and 12.7.5.5).
pub const SIGNATURE_FIELD: [&[u8]; 21] = [
    b"Type", b"Subtype", b"FT", b"T", b"F", b"P", b"Rect", b"V", b"AP", b"MK", b"DA", b"Ff",
    b"Lock", b"SV", b"TU", b"TM", b"M", b"BS", b"Border", b"Kids", b"Parent",
];
