"""The source files that DWARF names, by pyelftools: paths as JSON. The sections come as JSON on standard input, in base64."""

import base64
import io
import json
import posixpath
import sys

from elftools.dwarf.dwarfinfo import DebugSectionDescriptor, DwarfConfig, DWARFInfo

# As `DWARFInfo` has them in its arguments, in this order.
NAMES = """debug_info debug_aranges debug_abbrev debug_frame eh_frame debug_str debug_loc debug_ranges debug_line
    debug_pubtypes debug_pubnames debug_addr debug_str_offsets debug_line_str debug_loclists debug_rnglists
    debug_sup gnu_debugaltlink debug_types""".split()


def main():
    given = json.load(sys.stdin)
    sections = {f"{name}_sec": section(name, given.get(f".{name}")) for name in NAMES}
    info = DWARFInfo(DwarfConfig(little_endian=True, machine_arch="", default_address_size=4), **sections)
    print(json.dumps(sorted({path for unit in info.iter_CUs() for path in files(info, unit)})))


def section(name, content):
    if content is None:
        return None
    stream = io.BytesIO(base64.b64decode(content))
    return DebugSectionDescriptor(stream, name, 0, len(stream.getvalue()), 0)


def files(info, unit):
    """The unit's own file, and those in its table of lines."""
    attributes = unit.get_top_DIE().attributes
    value = lambda name: attributes[name].value if name in attributes else b""
    top = value("DW_AT_comp_dir")
    yield joined(top, value("DW_AT_name"))
    lines = info.line_program_for_CU(unit)
    if lines is None:
        return
    # Before version 5 the lists begin with 1, and 0 is where the unit was compiled.
    folders = [*lines["include_directory"]] if lines["version"] > 4 else [b"", *lines["include_directory"]]
    for file in lines["file_entry"]:
        yield joined(top, folders[file.dir_index], file.name)


def joined(*parts):
    return posixpath.join(*parts).decode("utf-8", "replace")


main()
