//! The structure tree (ISO 32000-1, 14.7): what the pages say, in reading order.

use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

use super::{
    super::{
        Error,
        sheet::{Kid, Role, Sheets, Tag},
    },
    field,
    object::{name, rectangle, text},
};

/// Adds the tree, the signature fields that hang in it, and the catalog's entries for both.
pub(super) fn add(
    document: &mut Document,
    catalog: &mut Dictionary,
    sheets: &Sheets,
    pages: &[ObjectId],
) -> Result<(), Error> {
    let root = document.new_object_id();
    let ids: Vec<ObjectId> = sheets.tags.iter().map(|_| document.new_object_id()).collect();
    let parents = parents(sheets, root, &ids);
    let mut numbers = page_numbers(document, sheets, &ids);
    let forms = field::add(document, catalog, sheets, pages, ids[0], &mut numbers)?;
    for (index, tag) in sheets.tags.iter().enumerate() {
        let mut element = element(tag, parents[index], &ids, pages, sheets.size.1);
        if index == 0 {
            element.set("Lang", text(sheets.language.tag()));
            append_kids(&mut element, &forms);
        }
        document.objects.insert(ids[index], element.into());
    }
    let next_key = numbers.len() / 2;
    let parent_tree = document.add_object(dictionary! { "Nums" => numbers });
    let tree = dictionary! {
        "Type" => "StructTreeRoot",
        "K" => vec![ids[0].into()],
        "ParentTree" => parent_tree,
        "ParentTreeNextKey" => next_key as i64,
    };
    document.objects.insert(root, tree.into());
    catalog.set("StructTreeRoot", root);
    catalog.set("MarkInfo", dictionary! { "Marked" => true });
    number_pages(document, pages)
}

fn parents(sheets: &Sheets, root: ObjectId, ids: &[ObjectId]) -> Vec<ObjectId> {
    let mut parents = vec![root; ids.len()];
    for (index, tag) in sheets.tags.iter().enumerate() {
        for kid in &tag.kids {
            if let Kid::Tag(child) = kid {
                parents[child.0] = ids[index];
            }
        }
    }
    parents
}

/// The parent tree's entries for the pages: page number, then which element each mark belongs to.
fn page_numbers(document: &mut Document, sheets: &Sheets, ids: &[ObjectId]) -> Vec<Object> {
    let mut marks: Vec<Vec<(usize, ObjectId)>> = vec![Vec::new(); sheets.pages.len()];
    for (index, tag) in sheets.tags.iter().enumerate() {
        for kid in &tag.kids {
            if let Kid::Content { page, mark } = kid {
                marks[*page].push((*mark, ids[index]));
            }
        }
    }
    let mut numbers = Vec::new();
    for (page, mut owners) in marks.into_iter().enumerate() {
        owners.sort_unstable();
        let owners: Vec<Object> = owners.into_iter().map(|(_, id)| id.into()).collect();
        let owners = document.add_object(owners);
        numbers.extend([Object::Integer(page as i64), owners.into()]);
    }
    numbers
}

/// One structure element.
fn element(
    tag: &Tag,
    parent: ObjectId,
    ids: &[ObjectId],
    pages: &[ObjectId],
    height: f32,
) -> Dictionary {
    let mut element = dictionary! {
        "Type" => "StructElem",
        "S" => name(structure_type(tag.role)),
        "P" => parent,
    };
    let home = tag.kids.iter().find_map(|kid| match kid {
        Kid::Content { page, .. } => Some(*page),
        Kid::Tag(_) => None,
    });
    if let Some(page) = home {
        element.set("Pg", pages[page]);
    }
    if let Some(alternative) = &tag.alternative {
        element.set("Alt", text(alternative));
    }
    if let Some(logical) = &tag.text {
        element.set("ActualText", text(logical));
    }
    if let Some(attributes) = attributes(tag, height) {
        element.set("A", attributes);
    }
    let kids: Vec<Object> = tag.kids.iter().map(|kid| kid_object(kid, home, ids, pages)).collect();
    append_kids(&mut element, &kids);
    element
}

fn append_kids(element: &mut Dictionary, kids: &[Object]) {
    if kids.is_empty() {
        return;
    }
    let present = element.get(b"K").and_then(Object::as_array).cloned().unwrap_or_default();
    element.set("K", [present, kids.to_vec()].concat());
}

/// A child element, or a mark; a mark on another page than the element's own names its page.
fn kid_object(kid: &Kid, home: Option<usize>, ids: &[ObjectId], pages: &[ObjectId]) -> Object {
    match kid {
        Kid::Tag(child) => ids[child.0].into(),
        Kid::Content { page, mark } if Some(*page) == home => Object::Integer(*mark as i64),
        Kid::Content { page, mark } => {
            dictionary! { "Type" => "MCR", "Pg" => pages[*page], "MCID" => *mark as i64 }.into()
        }
    }
}

/// The standard structure type of a role (ISO 32000-1, 14.8.4).
const fn structure_type(role: Role) -> &'static str {
    match role {
        Role::Document => "Document",
        Role::Heading(1) => "H1",
        Role::Heading(2) => "H2",
        Role::Heading(_) => "H3",
        Role::Paragraph => "P",
        Role::Table => "Table",
        Role::TableHead => "THead",
        Role::TableBody => "TBody",
        Role::Row => "TR",
        Role::ColumnHeader | Role::RowHeader => "TH",
        Role::Cell => "TD",
        Role::Figure => "Figure",
    }
}

/// What a table cell spans and heads, or where a picture stands (ISO 32000-1, 14.8.5).
fn attributes(tag: &Tag, height: f32) -> Option<Object> {
    let scope = match tag.role {
        Role::ColumnHeader => Some("Column"),
        Role::RowHeader => Some("Row"),
        Role::Cell => None,
        Role::Figure => return tag.bounds.map(|bounds| layout(bounds, height)),
        _ => return None,
    };
    let mut table = dictionary! { "O" => "Table" };
    if let Some(scope) = scope {
        table.set("Scope", name(scope));
    }
    if tag.columns > 1 {
        table.set("ColSpan", tag.columns as i64);
    }
    if tag.rows > 1 {
        table.set("RowSpan", tag.rows as i64);
    }
    (table.len() > 1).then(|| table.into())
}

fn layout(bounds: [f32; 4], height: f32) -> Object {
    dictionary! {
        "O" => "Layout",
        "Placement" => "Block",
        "BBox" => rectangle(bounds, height),
    }
    .into()
}

/// Gives each page its key in the parent tree, and the order of its fields.
fn number_pages(document: &mut Document, pages: &[ObjectId]) -> Result<(), Error> {
    for (number, page) in pages.iter().enumerate() {
        let page = document.get_object_mut(*page)?.as_dict_mut()?;
        page.set("StructParents", number as i64);
        page.set("Tabs", name("S"));
        let no_annotations =
            page.get(b"Annots").and_then(Object::as_array).is_ok_and(|list| list.is_empty());
        if no_annotations {
            page.remove(b"Annots");
        }
    }
    Ok(())
}
