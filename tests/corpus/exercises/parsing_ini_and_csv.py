# Reading small formats by hand: INI sections, CSV with quotes, key paths, and writing them back.
INI = """
; a comment
[server]
host = localhost
port=8080
[paths]
root = /srv
log  = %(root)s/log
empty =
[server]
debug = yes
broken line
"""
CSV = 'name,qty,"unit price"\n"Smith, John",3,"1,50"\nO\'Neil,,2\n"say ""hi""",x,0.5\n\nlast,1\n'


def parse_ini(text):
    sections, section, problems = {}, None, []
    for number, line in enumerate(text.splitlines(), 1):
        line = line.strip()
        if not line or line[0] in ";#": continue
        if line.startswith("[") and line.endswith("]"):
            section = sections.setdefault(line[1:-1], {})
        elif "=" in line and section is not None:
            key, _, value = map(str.strip, line.partition("="))
            section[key] = value % section if "%(" in value else value
        else: problems.append((number, line))
    return sections, problems
def typed(text):
    if text.lower() in ("yes", "true", "on"): return True
    if text.lower() in ("no", "false", "off"): return False
    for kind in (int, float):
        try: return kind(text)
        except ValueError: pass
    return text or None
def parse_csv(text):
    row, field, quoted, i = [], [], False, 0
    while i < len(text):
        c = text[i]
        if quoted:
            if c == '"' and text[i + 1:i + 2] == '"': field.append('"'); i += 1
            elif c == '"': quoted = False
            else: field.append(c)
        elif c == '"': quoted = True
        elif c == ",": row.append("".join(field)); field = []
        elif c == "\n":
            row.append("".join(field)); field = []
            if row != [""]: yield row
            row = []
        else: field.append(c)
        i += 1
    if quoted: raise ValueError("quote is never closed")
    if field or row: yield [*row, "".join(field)]
def quote(value): return '"' + value.replace('"', '""') + '"' if any(c in value for c in ',"\n') else value
def dig(data, path, default=None):
    for part in path.split("."):
        try: data = data[int(part)] if isinstance(data, list) else data[part]
        except (KeyError, IndexError, ValueError, TypeError): return default
    return data


sections, problems = parse_ini(INI)
print(sections, problems, sep="\n")
print({s: {k: typed(v) for k, v in d.items()} for s, d in sections.items()}, typed("1e3"), typed("0x1"), typed("off"))
rows = list(parse_csv(CSV))
print(*rows, sep="\n")
head, *body = rows
records = [dict(zip(head, row)) for row in body]
print(records[0], [len(r) for r in records], [r.get("unit price", "?") for r in records])
print("\n".join(",".join(map(quote, row)) for row in rows) == CSV.replace('"unit price"', "unit price").replace("\n\n", "\n").rstrip("\n"))
for text in ('a,"b', 'x', '', '"",\n', ',\n'):
    try: print(repr(text), list(parse_csv(text)))
    except ValueError as error: print(repr(text), error)
tree = {"users": [{"name": "ann", "tags": ["x", "y"]}, {"name": "bob"}], "count": 2}
print([dig(tree, p, "-") for p in ("users.0.name", "users.1.tags", "users.0.tags.1", "users.9.name", "count.x", "users.name", "count")])
def flatten(data, prefix=""):
    items = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else None
    if items is None: return {prefix: data}
    return {k: v for key, value in items for k, v in flatten(value, f"{prefix}.{key}" if prefix else str(key)).items()}
def unflatten(flat):
    root = {}
    for path, value in flat.items():
        node = root
        *parents, last = path.split(".")
        for part in parents: node = node.setdefault(part, {})
        node[last] = value
    return root
print(flatten(tree), unflatten({"a.b": 1, "a.c": 2, "d": 3}))
