# Prints, as JSON, what sarif-tools reads in SARIF logs: it is given the tools' wheel and the logs' paths. It judges nothing.

import json
import sys
import types

wheel, *paths = sys.argv[1:]
sys.path.insert(0, wheel)
# Both serve filter files alone, and none is given.
for name in ("yaml", "jsonpath_ng", "jsonpath_ng.ext"):
    sys.modules[name] = types.ModuleType(name)
sys.modules["jsonpath_ng"].ext = sys.modules["jsonpath_ng.ext"]

from sarif.loader import load_sarif_file


def read(path):
    log = load_sarif_file(path)
    return {"tools": log.get_distinct_tool_names(), "records": log.get_records()}


print(json.dumps([read(path) for path in paths]))
