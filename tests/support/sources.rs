//! The program's own sources as a reader sees them: files, what each defines, and which file names
//! which. Code that only tests compile is left out.

#![allow(dead_code, reason = "each test file uses some of it")]

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use proc_macro2::{TokenStream, TokenTree};
use syn::{Attribute, ImplItem, Item, TraitItem, UseTree, Visibility, visit::Visit};

/// A path of names from the crate's root.
type Names = Vec<String>;

/// All files under `src`, by the names of their modules.
pub struct Sources {
    files: BTreeMap<Names, Source>,
}

/// One file.
pub struct Source {
    /// Where it is, from the project's folder
    pub path: PathBuf,
    /// Its lines
    pub lines: usize,
    /// Its functions, each with its lines
    pub functions: Vec<(String, usize)>,
    /// Its public items without a word on what they are
    pub undocumented: Vec<String>,
    defined: BTreeSet<String>,
    /// What a name stands for that is imported here, or handed on
    imported: BTreeMap<String, Names>,
    /// Modules all of whose names are imported here
    globs: Vec<Names>,
    /// Every path that the code names, from the crate's root where that can be told
    named: BTreeSet<Names>,
}

impl Sources {
    /// Reads them. A file that cannot be read, or holds no Rust, fails the test that asks.
    pub fn read() -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut files = BTreeMap::new();
        let mut waiting = vec![(Names::new(), root.join("src/lib.rs"))];
        while let Some((module, path)) = waiting.pop() {
            let text = fs::read_to_string(&path).unwrap();
            let parsed = syn::parse_file(&text).unwrap();
            let mut reader = Reader::new(module.clone(), &text);
            reader.items(&parsed.items);
            for child in &reader.children {
                let names = [&module[..], std::slice::from_ref(child)].concat();
                if let Some(file) = file_of(root, &names) {
                    waiting.push((names, file));
                }
            }
            let mut source = reader.source;
            source.path = path.strip_prefix(root).unwrap().to_owned();
            files.insert(module, source);
        }
        Self { files }
    }

    /// Every file.
    pub fn all(&self) -> impl Iterator<Item = &Source> {
        self.files.values()
    }

    /// Which file names which, and by what names.
    pub fn arrows(&self) -> BTreeMap<(&Path, &Path), BTreeSet<String>> {
        let mut arrows: BTreeMap<_, BTreeSet<String>> = BTreeMap::new();
        for (module, source) in &self.files {
            for path in &source.named {
                let Some((home, name)) = self.definition(path, 0) else { continue };
                if home != *module {
                    let to = &*self.files[&home].path;
                    arrows.entry((&*source.path, to)).or_default().insert(name);
                }
            }
        }
        arrows
    }

    /// The module whose file defines what `path` names, and the name there; re-exports are followed.
    /// `None` for what is not ours, and for a module as such: only what is taken from it counts.
    fn definition(&self, path: &[String], depth: usize) -> Option<(Names, String)> {
        if depth > 12 {
            return None;
        }
        let longest = (0..=path.len()).rev().find(|n| self.files.contains_key(&path[..*n]))?;
        let (module, rest) = path.split_at(longest);
        let source = &self.files[module];
        let name = rest.first()?;
        if name == "*" || source.defined.contains(name) {
            return Some((module.to_owned(), name.clone()));
        }
        if let Some(target) = source.imported.get(name) {
            return self.definition(&[target, &rest[1..]].concat(), depth + 1);
        }
        source.globs.iter().find_map(|glob| self.definition(&[glob, rest].concat(), depth + 1))
    }
}

fn file_of(root: &Path, module: &[String]) -> Option<PathBuf> {
    let base = module.iter().fold(root.join("src"), |path, name| path.join(name));
    [base.with_extension("rs"), base.join("mod.rs")].into_iter().find(|file| file.is_file())
}

/// Reads one file.
struct Reader<'a> {
    module: Names,
    lines: Vec<&'a str>,
    /// Up to which line functions were met
    line: usize,
    children: Vec<String>,
    /// Whether the type whose fields are met can be named by everybody
    is_for_others: bool,
    source: Source,
}

impl<'a> Reader<'a> {
    fn new(module: Names, text: &'a str) -> Self {
        let source = Source {
            path: PathBuf::new(),
            lines: text.lines().count(),
            functions: Vec::new(),
            undocumented: Vec::new(),
            defined: BTreeSet::new(),
            imported: BTreeMap::new(),
            globs: Vec::new(),
            named: BTreeSet::new(),
        };
        Self {
            module,
            lines: text.lines().collect(),
            line: 0,
            children: Vec::new(),
            is_for_others: false,
            source,
        }
    }

    fn items(&mut self, items: &[Item]) {
        let of_the_program = items.iter().filter(|item| !only_for_tests(attributes(item)));
        // What is imported has to be known before the paths that begin with it are read.
        for item in of_the_program.clone() {
            match item {
                Item::Mod(one) if one.content.is_none() => {
                    self.children.push(one.ident.to_string());
                }
                Item::Use(one) => {
                    let mut found = Vec::new();
                    flatten(&one.tree, &mut Names::new(), &mut found);
                    let handed_on = !matches!(one.vis, Visibility::Inherited);
                    for (alias, path) in found {
                        self.import(alias, &path, handed_on);
                    }
                }
                _ => {}
            }
        }
        for item in of_the_program {
            if let Some((name, is_public)) = defined(item) {
                if is_public && !documented(attributes(item)) {
                    self.source.undocumented.push(name.clone());
                }
                self.source.defined.insert(name);
            }
            if !matches!(item, Item::Use(_)) {
                self.visit_item(item);
            }
        }
    }

    /// What is only handed on is not taken: a folder's face names nothing of what it shows.
    fn import(&mut self, alias: String, path: &[String], handed_on: bool) {
        let Some(path) = self.rooted(path) else { return };
        match alias.as_str() {
            "*" => self.source.globs.push(path[..path.len() - 1].to_vec()),
            _ => drop(self.source.imported.insert(alias, path.clone())),
        }
        if !handed_on {
            self.source.named.insert(path);
        }
    }

    /// The path from the crate's root; `None` if it leads to another crate.
    fn rooted(&self, path: &[String]) -> Option<Names> {
        let (first, rest) = path.split_first()?;
        let (mut base, mut rest) = match first.as_str() {
            "crate" => (Names::new(), rest),
            "self" => (self.module.clone(), rest),
            "super" => {
                let above = self.module.split_last().map(|(_, above)| above.to_owned());
                (above.unwrap_or_default(), rest)
            }
            name if self.children.iter().any(|child| child == name) => (self.module.clone(), path),
            name => (self.source.imported.get(name)?.clone(), rest),
        };
        while rest.first().is_some_and(|name| name == "super") {
            base.pop();
            rest = &rest[1..];
        }
        base.extend(rest.iter().cloned());
        Some(base)
    }

    fn note(&mut self, path: &[String]) {
        if let Some(path) = self.rooted(path) {
            self.source.named.insert(path);
        }
    }

    /// Paths among the tokens of a macro's call, which no grammar covers.
    fn tokens(&mut self, tokens: TokenStream) {
        let (mut path, mut colons): (Names, usize) = (Names::new(), 2);
        for token in tokens {
            match token {
                TokenTree::Ident(name) if colons == 2 => {
                    path.push(name.to_string());
                    colons = 0;
                }
                TokenTree::Punct(sign) if sign.as_char() == ':' && !path.is_empty() => colons += 1,
                other => {
                    self.note(&std::mem::take(&mut path));
                    colons = 2;
                    match other {
                        TokenTree::Group(group) => self.tokens(group.stream()),
                        TokenTree::Ident(name) => {
                            path.push(name.to_string());
                            colons = 0;
                        }
                        _ => {}
                    }
                }
            }
        }
        self.note(&path);
    }

    /// Counts the lines of the next function of this name; functions are met in their order.
    fn function(&mut self, name: &syn::Ident) {
        let begins = |line: &&str| {
            let rest = line.split_once("fn ").map(|(_, rest)| rest.trim_start_matches("r#"));
            let rest = rest.and_then(|rest| rest.strip_prefix(&name.to_string()));
            rest.is_some_and(|rest| rest.starts_with(['(', '<']))
                && !line.trim_start().starts_with("//")
        };
        let Some(at) = self.lines[self.line..].iter().position(begins) else { return };
        let first = self.line + at;
        let indent = self.lines[first].len() - self.lines[first].trim_start().len();
        let end = format!("{}}}", " ".repeat(indent));
        // Sources are formatted: a body ends at its own indent, or on the line of its beginning.
        let body = &self.lines[first..];
        let last = body.iter().position(|line| *line == end || line.ends_with("{}")).unwrap_or(0);
        let has_code = |line: &&&str| !line.trim().is_empty() && !line.trim().starts_with("//");
        let lines = body[..=last].iter().filter(has_code).count();
        self.line = first + 1;
        self.source.functions.push((name.to_string(), lines));
    }
}

impl Visit<'_> for Reader<'_> {
    fn visit_item_mod(&mut self, one: &syn::ItemMod) {
        // A module inside the file belongs to the file.
        if let Some((_, items)) = &one.content {
            let outer = self.module.clone();
            self.module.push(one.ident.to_string());
            for item in items.iter().filter(|item| !only_for_tests(attributes(item))) {
                self.visit_item(item);
            }
            self.module = outer;
        }
    }

    fn visit_item_use(&mut self, one: &syn::ItemUse) {
        let mut found = Vec::new();
        flatten(&one.tree, &mut Names::new(), &mut found);
        found.iter().for_each(|(_, path)| self.note(path));
    }

    fn visit_item_fn(&mut self, one: &syn::ItemFn) {
        if !only_for_tests(&one.attrs) {
            self.function(&one.sig.ident);
            syn::visit::visit_item_fn(self, one);
        }
    }

    fn visit_item_impl(&mut self, one: &syn::ItemImpl) {
        if !only_for_tests(&one.attrs) {
            syn::visit::visit_item_impl(self, one);
        }
    }

    fn visit_item_struct(&mut self, one: &syn::ItemStruct) {
        self.is_for_others = is_public(&one.vis);
        syn::visit::visit_item_struct(self, one);
    }

    fn visit_impl_item(&mut self, one: &ImplItem) {
        if let ImplItem::Fn(method) = one {
            if only_for_tests(&method.attrs) {
                return;
            }
            if is_public(&method.vis) && !documented(&method.attrs) {
                self.source.undocumented.push(method.sig.ident.to_string());
            }
            self.function(&method.sig.ident);
        }
        syn::visit::visit_impl_item(self, one);
    }

    fn visit_trait_item(&mut self, one: &TraitItem) {
        if let TraitItem::Fn(syn::TraitItemFn { sig, default: Some(_), .. }) = one {
            self.function(&sig.ident);
        }
        syn::visit::visit_trait_item(self, one);
    }

    fn visit_field(&mut self, one: &syn::Field) {
        if let Some(name) = &one.ident
            && self.is_for_others
            && is_public(&one.vis)
            && !documented(&one.attrs)
        {
            self.source.undocumented.push(name.to_string());
        }
        syn::visit::visit_field(self, one);
    }

    // What a visibility names is no use of it.
    fn visit_visibility(&mut self, _: &Visibility) {}

    fn visit_path(&mut self, path: &syn::Path) {
        let names: Names = path.segments.iter().map(|one| one.ident.to_string()).collect();
        self.note(&names);
        syn::visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, one: &syn::Macro) {
        self.tokens(one.tokens.clone());
        syn::visit::visit_macro(self, one);
    }
}

/// The leaves of a tree of imports, each with the name by which it is known here.
fn flatten(tree: &UseTree, above: &mut Names, found: &mut Vec<(String, Names)>) {
    let mut leaf = |alias: String, name: String| {
        let mut path = above.clone();
        if name != "self" || path.is_empty() {
            path.push(name);
        }
        let alias = if alias == "self" { path.last().cloned().unwrap_or_default() } else { alias };
        found.push((alias, path));
    };
    match tree {
        UseTree::Name(one) => leaf(one.ident.to_string(), one.ident.to_string()),
        UseTree::Rename(one) => leaf(one.rename.to_string(), one.ident.to_string()),
        UseTree::Glob(_) => leaf("*".into(), "*".into()),
        UseTree::Group(group) => {
            group.items.iter().for_each(|one| flatten(one, &mut above.clone(), found));
        }
        UseTree::Path(one) => {
            above.push(one.ident.to_string());
            flatten(&one.tree, above, found);
            above.pop();
        }
    }
}

fn attributes(item: &Item) -> &[Attribute] {
    match item {
        Item::Const(one) => &one.attrs,
        Item::Enum(one) => &one.attrs,
        Item::Fn(one) => &one.attrs,
        Item::Impl(one) => &one.attrs,
        Item::Macro(one) => &one.attrs,
        Item::Mod(one) => &one.attrs,
        Item::Static(one) => &one.attrs,
        Item::Struct(one) => &one.attrs,
        Item::Trait(one) => &one.attrs,
        Item::Type(one) => &one.attrs,
        Item::Use(one) => &one.attrs,
        _ => &[],
    }
}

/// The name of what an item defines, and whether others may use it.
fn defined(item: &Item) -> Option<(String, bool)> {
    let (name, visibility) = match item {
        Item::Const(one) => (&one.ident, &one.vis),
        Item::Enum(one) => (&one.ident, &one.vis),
        Item::Fn(one) => (&one.sig.ident, &one.vis),
        Item::Static(one) => (&one.ident, &one.vis),
        Item::Struct(one) => (&one.ident, &one.vis),
        Item::Trait(one) => (&one.ident, &one.vis),
        Item::Type(one) => (&one.ident, &one.vis),
        Item::Macro(one) => return one.ident.as_ref().map(|name| (name.to_string(), false)),
        // A module inside the file is a part of the file.
        Item::Mod(one) if one.content.is_some() => (&one.ident, &one.vis),
        _ => return None,
    };
    Some((name.to_string(), is_public(visibility)))
}

fn is_public(visibility: &Visibility) -> bool {
    matches!(visibility, Visibility::Public(_))
}

fn documented(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|one| one.path().is_ident("doc"))
}

/// `#[cfg(test)]` and `#[test]`.
fn only_for_tests(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|one| {
        one.path().is_ident("test")
            || (one.path().is_ident("cfg")
                && one.parse_args::<syn::Path>().is_ok_and(|path| path.is_ident("test")))
    })
}
