// WebAssembly modules, and sections of DWARF, for fuzzing to begin with: small, and one of each form that is read. Not
// made by a compiler: `crate/overshare/tests/wasm.rs` has those.

/** What stands between the sections of DWARF in one input. */
const CUT = Buffer.from("#CUT#");

const bytes = (...list) => Buffer.from(list);
const join = (...parts) =>
  Buffer.concat(parts.map((part) => (typeof part === "number" ? bytes(part) : Buffer.from(part))));
const u16 = (number) => bytes(number & 255, number >> 8);
const u32 = (number) => join(u16(number & 0xffff), u16(number >>> 16));
const text = (string) => Buffer.from(`${string}\0`);

/** A number as LEB128. */
const leb = (number) => (number < 128 ? bytes(number) : join((number & 127) | 128, leb(number >>> 7)));
const name = (string) => join(leb(Buffer.byteLength(string)), string);
const section = (id, body) => join(id, leb(body.length), body);
const custom = (title, body) => section(0, join(name(title), body));
const module = (...sections) => join("\0asm", bytes(1, 0, 0, 0), ...sections);
const component = (...sections) => join("\0asm", bytes(13, 0, 1, 0), ...sections);

/** A name section: the module, two functions, a variable of one, a label of one, a type, a field of one. */
const NAMES = custom(
  "name",
  join(
    section(0, name("inner")),
    section(1, join(2, 0, name("check"), 1, name("add"))),
    section(2, join(1, 1, 1, 0, name("x"))),
    section(3, join(1, 0, 1, 2, name("loop"))),
    section(4, join(1, 0, name("Key"))),
    section(10, join(1, 0, 1, 0, name("secret"))),
  ),
);

const url = (title, address) => custom(title, name(address));
const MAPPING = ["source", "MappingURL"].join("");

/** A unit, behind its length; with `wide`, in the 64-bit form. */
const unit = (body, wide) =>
  wide ? join(u32(0xffffffff), u32(body.length), u32(0), body) : join(u32(body.length), body);
const offset = (number, wide) => (wide ? join(u32(number), u32(0)) : u32(number));

/** A table of lines of the fifth version: folders by place, files by place, folder, checksum and text. */
function lines5(wide) {
  const at = (number) => offset(number, wide);
  const folders = join(1, 1, 0x1f, leb(2), at(0), at(7));
  const files = join(4, 1, 0x1f, 2, 0x0b, 5, 0x1e, leb(0x2001), 0x08, leb(2), at(11), 0, Buffer.alloc(16), text(""));
  const second = join(at(15), 1, Buffer.alloc(16), text("int a;\n"));
  const header = join(1, 1, 1, 0xfb, 14, 4, bytes(0, 1, 1), folders, files, second);
  return unit(join(u16(5), 4, 0, offset(header.length, wide), header, bytes(0, 1, 1)), wide);
}

/** A table of lines of an older version. */
function lines(version) {
  const lists = join(text("src"), text("/usr/include"), 0, text("a.c"), bytes(1, 0, 0), text("b.h"), bytes(2, 0, 0), 0);
  const header = join(1, version >= 4 ? bytes(1) : "", 1, 0xfb, 14, 4, bytes(0, 1, 1), lists);
  return unit(join(u16(version), u32(header.length), header, bytes(0, 1, 1)));
}

const STRINGS = Buffer.from("/build\0src\0a.c\0b.h\0");

/** Forms of a unit: name, folder, lines and where its strings are listed, by these forms. */
const forms = (...pairs) => join(1, 0x11, 0, ...pairs.flat(), 0, 0, 0);

/** A unit of the fifth version, and one of an older. */
const info5 = (values, wide) => unit(join(u16(5), 1, 4, offset(0, wide), 1, values), wide);
const info = (version, values) => unit(join(u16(version), u32(0), 4, 1, values));

const cut = (...sections) => join(...sections.flatMap((one, at) => (at > 0 ? [CUT, one] : [one])));

/** Inputs of `dwarf`: units, their forms, lines, the strings of those, the units' strings, where those are. */
export function dwarf() {
  const inline = forms([0x03, 0x08], [0x1b, 0x08], [0x10, 0x17]);
  const placed = forms([0x03, 0x0e], [0x1b, 0x1f], [0x10, 0x17], [0x13, 0x21, 12]);
  const numbered = forms([0x72, 0x17], [0x03, 0x25], [0x1b, 0x1a], [0x10, 0x06]);
  const values = join(text("a.c"), text("/build"), u32(0));
  const offsets = unit(join(u16(5), u16(0), u32(11), u32(0)));
  return [
    cut(info5(join(u32(11), u32(0), u32(0))), placed, lines5(), STRINGS, STRINGS, ""),
    cut(info5(join(u32(8), 0, 1, u32(0))), numbered, join(lines5(), lines(4)), STRINGS, STRINGS, offsets),
    cut(
      info5(join(offset(11, true), offset(0, true), offset(0, true)), true),
      placed,
      lines5(true),
      STRINGS,
      STRINGS,
      "",
    ),
    ...[2, 3, 4].map((version) => cut(info(version, values), inline, lines(version), "", "", "")),
    cut(join(info(4, values), info5(values)), inline, join(lines(4), lines5()), STRINGS, "", ""),
  ];
}

const TITLES = [".debug_info", ".debug_abbrev", ".debug_line", ".debug_line_str", ".debug_str", ".debug_str_offsets"];

/** A module with the sections of such an input. */
function debugged(input) {
  const sections = [];
  for (let rest = input; sections.length < TITLES.length;) {
    const end = rest.indexOf(CUT);
    sections.push(custom(TITLES[sections.length], end < 0 ? rest : rest.subarray(0, end)));
    rest = end < 0 ? bytes() : rest.subarray(end + CUT.length);
  }
  return module(...sections);
}

/** Modules with everything that tells of sources, and components around them. */
export function modules() {
  const map = Buffer.from('{"version":3,"sources":["a.rs"],"sourcesContent":["fn a() {}"],"mappings":""}');
  const inline = `data:;base64,${map.toString("base64")}`;
  const told = module(
    url("build_id", "0123456789"),
    section(10, Buffer.alloc(200, 7)),
    NAMES,
    url(MAPPING, "a.wasm.map"),
    url(MAPPING, "other.map"),
    url("external_debug_info", "a.debug.wasm"),
  );
  const inner = [told, module(NAMES, url(MAPPING, inline)), debugged(dwarf()[0])];
  return [
    ...inner,
    ...dwarf().slice(1).map(debugged),
    component(section(1, told), section(7, "type"), section(4, component(section(1, inner[2])))),
  ];
}
