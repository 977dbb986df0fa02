# Lists what Python's installers write from each zip of a folder, as JSON: a wheel through pip's own installer, any other
# through zipfile. It knows nothing of Overshare.

import hashlib
import json
import os
import sys
import tempfile
import zipfile

# An archive with more files than this is read without being written.
WRITTEN = 5000


def described(path, data):
    return {"path": path, "bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}


def read(path):
    with open(path, "rb") as file:
        return file.read()


def message(error):
    return f"{type(error).__name__}: {error}"[:300]


def remove(folder, name):
    """Takes away what a file that failed has left."""
    parts = [part for part in name.split("/") if part not in ("", ".", "..")]
    path = os.path.join(folder, *parts)
    if os.path.isfile(path) and not name.endswith("/"):
        os.remove(path)


def extracted(path):
    """What `extractall` writes, file after file, so that one that fails does not hide the others."""
    result = {"entries": [], "failed": []}
    with zipfile.ZipFile(path) as archive, tempfile.TemporaryDirectory() as folder:
        names = archive.namelist()
        if len(names) > WRITTEN:
            result["entries"] = [described(name, archive.read(name)) for name in names]
            return result
        for name in names:
            try:
                archive.extract(name, folder)
            except Exception as error:
                result["failed"].append([name, message(error)])
                remove(folder, name)
        for parent, folders, files in os.walk(folder):
            folders.sort()
            for file in sorted(files):
                full = os.path.join(parent, file)
                result["entries"].append(described(os.path.relpath(full, folder), read(full)))
    return result


def installed(path):
    """What pip's `_install_wheel` writes, each file under its path in the wheel, before scripts get their own line."""
    from pip._internal.models.scheme import Scheme
    from pip._internal.operations.install import wheel

    written = {}

    class Recorded(wheel.ZipBackedFile):
        def save(self):
            super().save()
            written[self.dest_path] = (os.path.normpath(self.src_record_path), read(self.dest_path))

    before, wheel.ZipBackedFile = wheel.ZipBackedFile, Recorded
    failed = []
    try:
        with tempfile.TemporaryDirectory() as folder:
            parts = {key: os.path.join(folder, key) for key in ("headers", "scripts", "data")}
            lib = os.path.join(folder, "lib")
            scheme = Scheme(platlib=lib, purelib=lib, **parts)
            try:
                wheel.install_wheel("pkg", path, scheme, "pkg", pycompile=False, warn_script_location=False)
            except Exception as error:
                failed.append([None, message(error)])
    finally:
        wheel.ZipBackedFile = before
    entries = [described(name, data) for name, data in written.values()]
    return {"entries": sorted(entries, key=lambda entry: entry["path"]), "failed": failed}


def listing(path):
    try:
        return installed(path) if path.endswith(".whl") else extracted(path)
    except Exception as error:
        return {"entries": [], "failed": [], "refused": message(error)}


def main(folder):
    import pip

    names = sorted(os.listdir(folder))
    versions = {"python": ".".join(map(str, sys.version_info[:3])), "pip": pip.__version__}
    json.dump({"versions": versions, "archives": {name: listing(os.path.join(folder, name)) for name in names}}, sys.stdout)


main(sys.argv[1])
