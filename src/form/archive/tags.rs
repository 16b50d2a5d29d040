//! The tree of the document: what is a heading, a table, a picture, and in which order it is read.

use lopdf::{Dictionary, Object, ObjectId, dictionary};

use super::{
    super::{
        Error,
        sheet::{Kid, Role, Sheets, Tag},
    },
    Archive, integer, name, rectangle, text,
};

impl Archive {
    /// Adds the tree. `widgets` are the signature fields' annotations, in the fields' order.
    ///
    /// # Errors
    /// [`Error::Writer`].
    pub(super) fn add_tree(
        &mut self,
        sheets: &Sheets,
        widgets: &[ObjectId],
        catalog: &mut Dictionary,
    ) -> Result<(), Error> {
        let root = self.document.new_object_id();
        let ids: Vec<_> = sheets.tags.iter().map(|_| self.document.new_object_id()).collect();
        let mut parents = vec![root; ids.len()];
        for (index, tag) in sheets.tags.iter().enumerate() {
            for kid in &tag.kids {
                if let Kid::Tag(child) = kid {
                    parents[child.0] = ids[index];
                }
            }
        }
        for (index, tag) in sheets.tags.iter().enumerate() {
            let mut element = self.element(tag, parents[index], &ids, sheets);
            if index == 0 {
                element.set("Lang", text(sheets.language.tag()));
            }
            self.add_widgets(index, sheets, widgets, &mut element);
            self.document.objects.insert(ids[index], element.into());
        }
        let parent_tree = self.parent_tree(sheets, &ids);
        let next = sheets.pages.len() + sheets.fields.len();
        let tree = dictionary! {
            "Type" => name("StructTreeRoot"),
            "K" => vec![Object::Reference(ids[0])],
            "ParentTree" => parent_tree,
            "ParentTreeNextKey" => integer(next),
        };
        self.document.objects.insert(root, tree.into());
        catalog.set("StructTreeRoot", root);
        for page in 0..sheets.pages.len() {
            let dictionary = self.page(page)?;
            dictionary.set("StructParents", integer(page));
            dictionary.set("Tabs", name("S"));
        }
        Ok(())
    }

    /// One element, with references to what it holds.
    fn element(
        &self,
        tag: &Tag,
        parent: ObjectId,
        ids: &[ObjectId],
        sheets: &Sheets,
    ) -> Dictionary {
        let mut element = dictionary! {
            "Type" => name("StructElem"),
            "S" => name(structure_type(tag.role)),
            "P" => parent,
        };
        let own_page = tag.kids.iter().find_map(|kid| match kid {
            Kid::Content { page, .. } => Some(*page),
            Kid::Tag(_) => None,
        });
        if let Some(page) = own_page {
            element.set("Pg", self.pages[page]);
        }
        let kids: Vec<Object> = tag
            .kids
            .iter()
            .map(|kid| match kid {
                Kid::Tag(child) => ids[child.0].into(),
                Kid::Content { page, mark } if Some(*page) == own_page => integer(*mark),
                Kid::Content { page, mark } => dictionary! {
                    "Type" => name("MCR"),
                    "Pg" => self.pages[*page],
                    "MCID" => integer(*mark),
                }
                .into(),
            })
            .collect();
        if !kids.is_empty() {
            element.set("K", kids);
        }
        if let Some(alternative) = &tag.alternative {
            element.set("Alt", text(alternative));
        }
        if let Some(actual) = &tag.text {
            element.set("ActualText", text(actual));
        }
        if let Some(attributes) = attributes(tag, sheets.size.1) {
            element.set("A", attributes);
        }
        element
    }

    /// A form element holds its widget.
    fn add_widgets(
        &self,
        index: usize,
        sheets: &Sheets,
        widgets: &[ObjectId],
        element: &mut Dictionary,
    ) {
        let fields = sheets.fields.iter().zip(widgets);
        for (field, widget) in fields.filter(|(field, _)| field.tag.0 == index) {
            let page = self.pages[field.page];
            let reference =
                dictionary! { "Type" => name("OBJR"), "Obj" => *widget, "Pg" => page };
            element.set("Pg", page);
            element.set("K", vec![reference.into()]);
        }
    }

    /// From what is drawn to its element: a list per page, by mark, and one per widget.
    fn parent_tree(&mut self, sheets: &Sheets, ids: &[ObjectId]) -> ObjectId {
        let mut owners: Vec<Vec<(usize, ObjectId)>> = vec![Vec::new(); sheets.pages.len()];
        for (tag, id) in sheets.tags.iter().zip(ids) {
            for kid in &tag.kids {
                if let Kid::Content { page, mark } = kid {
                    owners[*page].push((*mark, *id));
                }
            }
        }
        let mut numbers: Vec<Object> = Vec::new();
        for (page, mut owners) in owners.into_iter().enumerate() {
            owners.sort_unstable();
            let list: Vec<Object> = owners.into_iter().map(|(_, id)| id.into()).collect();
            let list = self.add(list);
            numbers.extend([integer(page), list.into()]);
        }
        for (index, field) in sheets.fields.iter().enumerate() {
            numbers.extend([integer(sheets.pages.len() + index), ids[field.tag.0].into()]);
        }
        self.add(dictionary! { "Nums" => numbers })
    }
}

/// What the standard calls it (ISO 32000-1, 14.8.4).
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
        Role::Form => "Form",
    }
}

fn attributes(tag: &Tag, height: f32) -> Option<Object> {
    let scope = match tag.role {
        Role::ColumnHeader => Some("Column"),
        Role::RowHeader => Some("Row"),
        Role::Figure => {
            let layout = dictionary! {
                "O" => name("Layout"),
                "Placement" => name("Block"),
                "BBox" => rectangle(tag.bounds?, height),
            };
            return Some(layout.into());
        }
        _ => None,
    };
    let mut table = Dictionary::new();
    if let Some(scope) = scope {
        table.set("Scope", name(scope));
    }
    if tag.columns > 1 {
        table.set("ColSpan", integer(tag.columns));
    }
    if tag.rows > 1 {
        table.set("RowSpan", integer(tag.rows));
    }
    if table.is_empty() {
        return None;
    }
    table.set("O", name("Table"));
    Some(table.into())
}
