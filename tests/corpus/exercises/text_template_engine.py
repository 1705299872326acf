# Exercise: a small template engine: variables, filters, loops and conditions, compiled to Python.
import re


class TemplateError(Exception):
    pass


FILTERS = {"upper": str.upper, "title": str.title, "length": len, "money": "{:,.2f}".format, "join": ", ".join,
           "default": lambda value: value if value not in (None, "") else "(none)"}


class Template:
    TOKEN = re.compile(r"(\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\})", re.S)

    def __init__(self, text):
        self.lines = ["def render(get):", "    out = []"]
        self.indent = 1
        self.open = []
        for token in self.TOKEN.split(text):
            if token.startswith("{{"):
                self.emit(f"out.append(str({self.expression(token[2:-2].strip())}))")
            elif token.startswith("{%"):
                self.tag(token[2:-2].split())
            elif token and not token.startswith("{#"):
                self.emit(f"out.append({token!r})")
        if self.open:
            raise TemplateError(f"{self.open[-1]} is not closed")
        self.emit("return ''.join(out)")
        space = {"FILTERS": FILTERS, "lookup": self.lookup}
        exec(compile("\n".join(self.lines), "<template>", "exec"), space)
        self._render = space["render"]

    def emit(self, line):
        self.lines.append("    " * self.indent + line)

    def expression(self, text):
        name, *filters = map(str.strip, text.split("|"))
        code = f"lookup(get, {name!r})"
        for one in filters:
            if one not in FILTERS:
                raise TemplateError(f"no filter {one!r}")
            code = f"FILTERS[{one!r}]({code})"
        return code

    def tag(self, words):
        match words:
            case ["if", *condition]:
                self.emit(f"if {self.expression(' '.join(condition))}:")
                self.open.append("if")
                self.indent += 1
            case ["else"]:
                self.indent -= 1
                self.emit("else:")
                self.indent += 1
            case ["for", name, "in", source]:
                self.emit(f"for get[{name!r}] in {self.expression(source)}:")
                self.open.append("for")
                self.indent += 1
            case ["end"]:
                if not self.open:
                    raise TemplateError("nothing to end")
                self.open.pop()
                self.indent -= 1
            case _:
                raise TemplateError(f"what is {' '.join(words)!r}?")

    @staticmethod
    def lookup(get, dotted):
        value = get
        for part in dotted.split("."):
            try:
                value = value[part]
            except (TypeError, KeyError, IndexError):
                value = value[int(part)] if part.isdigit() else getattr(value, part, None)
        return value

    def render(self, **values):
        return self._render(values)


LETTER = Template("""\
Dear {{ name | title }},{# a comment #}
{% if items %}you bought:
{% for item in items %} * {{ item.0 | upper }} for {{ item.1 | money }}
{% end %}{% else %}you bought nothing.
{% end %}Yours, {{ seller.name }} {{ seller.missing | default }} {{ tags | join }}""")
print(LETTER.render(name="ann lee", items=[("tea", 1234.5), ("cup", 3)], seller={"name": "Bob"}, tags=["a", "b"]))
print(LETTER.render(name="CID", items=[], seller={"name": "Bob"}, tags=[]))
print(*LETTER.lines[:8], sep="\n")
for bad in ("{% for x in y %}", "{% end %}", "{{ x | nothing }}", "{% while 1 %}"):
    try:
        Template(bad)
    except TemplateError as error:
        print(type(error).__name__, error)
try:
    Template("{{ n | length }}").render(n=5)
except TypeError as error:
    print(type(error).__name__, error)
