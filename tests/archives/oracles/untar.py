# Unpacks tar archives as pip does, one a line of standard input ("file TAB folder"), and says of each whether pip took it. It lists and compares nothing.

import logging
import os
import resource
import sys
import tarfile

if not hasattr(tarfile, "_header_length_prefix_re"):
    # Before 3.12.6 it reads pax records by other rules: take the newest there is for older Pythons.
    from backports import tarfile

    sys.modules["tarfile"] = tarfile

from pip._internal.utils.unpacking import untar_file

logging.disable(logging.CRITICAL)
# An archive can ask for as many zeros as it likes.
resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 30, 1 << 30))

for line in sys.stdin:
    path, folder = line.rstrip("\n").split("\t")
    os.makedirs(folder)
    try:
        untar_file(path, folder)
        print("ok", flush=True)
    except Exception as error:  # pip shows every one of them as a failed installation.
        print("refused", type(error).__name__, str(error).replace("\n", " ")[:200], flush=True)
