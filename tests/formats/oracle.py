"""What other programs see in an archive: paths, sizes and SHA-256, as JSON. It uses pip, zipfile and tarfile only.

    oracle.py sdist FILE          what pip unpacks
    oracle.py pip FILE            what `pip install` writes of a wheel, by its own layout
    oracle.py zip FILE            what zipfile lists, of any kind of zip, also behind a prefix
    oracle.py tar FILE            what tarfile's data filter lets through
    oracle.py gem FILE            what RubyGems unpacks, and the names in its metadata
    oracle.py folder FOLDER       what another program unpacked there
    oracle.py nested FILE         the files inside the archives inside
    oracle.py contents FILE END   the bytes of a zip's files whose name ends so, in base64
    oracle.py member FILE PATH OUT    one member of an archive, written to OUT
"""

import base64
import bz2
import gzip
import hashlib
import io
import json
import lzma
import os
import re
import subprocess
import sys
import tarfile
import tempfile
import zipfile

if not hasattr(tarfile, "data_filter"):
    # pip takes another path, with other rules, where tarfile has no filters: give it those of a newer Python.
    from backports import tarfile

    sys.modules["tarfile"] = tarfile

#: Levels of archives inside archives that are followed.
DEPTH = 5


def digest(data):
    """The size and hash of some bytes."""
    return {"bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}


def folder(root):
    """Each regular file below `root`, by its path with slashes."""
    found = {}
    for place, _, names in os.walk(os.fsencode(root)):
        for name in names:
            path = os.path.join(place, name)
            if os.path.islink(path) or not os.path.isfile(path):
                continue
            with open(path, "rb") as file:
                data = file.read()
            relative = os.path.relpath(path, os.fsencode(root))
            found[relative.decode("utf-8", "replace").replace(os.sep, "/")] = digest(data)
    return found


def sdist(path):
    """What pip unpacks of a source distribution: the data filter, and one root folder stripped."""
    from pip._internal.utils.unpacking import unpack_file

    with tempfile.TemporaryDirectory() as root:
        unpack_file(path, root)
        return folder(root)


def pip(path):
    """What pip writes for a wheel, whatever Python it was built for. Nothing of the wheel is run."""
    tags = os.path.basename(path)[: -len(".whl")].split("-")[-3:]
    words = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--no-compile"]
    words += ["--root-user-action", "ignore", "--disable-pip-version-check", "--only-binary", ":all:"]
    if tags[2] != "any":
        version = re.search(r"\d+", tags[1])
        words += ["--abi", tags[1], "--implementation", "cp", "--python-version", version.group() if version else "3"]
        words += [word for name in tags[2].split(".") for word in ("--platform", name)]
    with tempfile.TemporaryDirectory() as root:
        subprocess.run([*words, "--target", root, path], check=True)
        return folder(root)


def zip_files(data):
    """Each file of a zip; the last of one name, as installers write it over the first."""
    found = {}
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for item in archive.infolist():
            if not item.is_dir():
                found[item.filename] = archive.read(item)
    return found


def tar_files(data):
    """Each regular file of a tar, compressed or not, that the data filter lets through."""
    found = {}
    with tarfile.open(fileobj=io.BytesIO(data)) as archive:
        for item in archive:
            try:
                kept = tarfile.data_filter(item, "/nowhere")
            except tarfile.FilterError:
                continue
            if kept and kept.isreg():
                found[kept.name] = archive.extractfile(item).read()
    return found


def gem(data):
    """RubyGems' layout: a plain tar of gzips, of which `data.tar.gz` holds the files and `metadata.gz` says what it is."""
    outer = tar_files(data)
    said = gzip.decompress(outer["metadata.gz"]).decode()
    name = re.search(r"^name: (\S+)$", said, re.MULTILINE)
    # Old ones list the parts of the version before the whole.
    version = re.search(r"^version: !ruby/object:Gem::Version *\n(?:  .*\n)*?  version: ['\"]?([^'\"\n]+)", said, re.MULTILINE)
    inner = tar_files(outer["data.tar.gz"])
    return {"files": digests(inner), "name": name.group(1), "version": version.group(1)}


def digests(files):
    return {path: digest(data) for path, data in files.items()}


def nested(path):
    """The files inside the archives inside, as lists of `{chain, bytes, sha256}`. What one of them cannot be read is left
    out here: an oracle has nothing to say of it."""
    with open(path, "rb") as file:
        outer = opened(path, file.read()) or {}
    return [found for name, data in outer.items() for found in within([name], data)]


def within(chain, data):
    inner = opened(chain[-1], data) if len(chain) <= DEPTH else None
    for name, content in (inner or {}).items():
        below = [*chain, name]
        yield {"chain": below, **digest(content)}
        yield from within(below, content)


#: Which reader the first bytes call for.
MAGICS = [
    (b"PK\x03\x04", zip_files),
    (b"Cr24", zip_files),
    (b"\x1f\x8b", lambda data: unpacked(gzip.decompress, data)),
    (b"BZh", lambda data: unpacked(bz2.decompress, data)),
    (b"\xfd7zXZ\x00", lambda data: unpacked(lzma.decompress, data)),
]


def opened(name, data):
    """The files that these bytes hold, or None where they hold none or cannot be read."""
    try:
        for magic, reader in MAGICS:
            if data.startswith(magic):
                return reader(data)
        return tar_files(data) if is_tar(data) else None
    except Exception:  # noqa: BLE001: whatever is wrong with it, it is not what is tested here.
        return None


def unpacked(inflate, data):
    """The files of a compressed tar, or the one file of anything else, which has no name of its own."""
    content = inflate(data)
    return tar_files(content) if is_tar(content) else {"": content}


def is_tar(data):
    """Whether the first block is a header: its checksum is right. Old ones have no magic."""
    try:
        tarfile.TarInfo.frombuf(data[:512], "utf-8", "surrogateescape")
        return True
    except tarfile.HeaderError:
        return False


def contents(path, end):
    return {name: base64.b64encode(data).decode() for name, data in zip_files(read(path)).items() if name.endswith(end)}


def member(path, name, target):
    """Writes one member, by the name that it has in the archive."""
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as archive:
            data = archive.read(name)
    else:
        with tarfile.open(path) as archive:
            data = archive.extractfile(name).read()
    with open(target, "wb") as file:
        file.write(data)


def read(path):
    with open(path, "rb") as file:
        return file.read()


COMMANDS = {
    "sdist": sdist,
    "pip": pip,
    "zip": lambda path: digests(zip_files(read(path))),
    "tar": lambda path: digests(tar_files(read(path))),
    "gem": lambda path: gem(read(path)),
    "folder": folder,
    "nested": nested,
    "contents": contents,
    "member": member,
}

if __name__ == "__main__":
    print(json.dumps(COMMANDS[sys.argv[1]](*sys.argv[2:])))
