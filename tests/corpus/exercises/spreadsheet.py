# A spreadsheet: cells with formulas, references and ranges, recalculation, cycles and errors.
import re


class CellError(Exception): pass
class Sheet:
    CELL = re.compile(r"([A-Z]+)(\d+)")
    def __init__(self): self.formulas, self.cache, self.active = {}, {}, []
    def __setitem__(self, name, text):
        if not self.CELL.fullmatch(name): raise KeyError(f"bad cell name {name!r}")
        self.formulas[name] = text
        self.cache.clear()
    def __delitem__(self, name): del self.formulas[name]; self.cache.clear()
    def __getitem__(self, name):
        if name in self.cache: return self.cache[name]
        if name in self.active: raise CellError("cycle " + "->".join(self.active[self.active.index(name):] + [name]))
        self.active.append(name)
        try: value = self.compute(self.formulas.get(name, ""))
        finally: self.active.pop()
        self.cache[name] = value
        return value
    def compute(self, text):
        if not isinstance(text, str): return text
        if not text.startswith("="):
            for kind in (int, float):
                try: return kind(text)
                except ValueError: pass
            return text
        source = re.sub(r"([A-Z]+\d+):([A-Z]+\d+)", lambda m: f"span('{m[1]}', '{m[2]}')", text[1:])
        source = re.sub(r"(?<!['A-Z])([A-Z]+\d+)(?!['\d])", lambda m: f"cell('{m[1]}')", source)
        functions = {"cell": self.number, "span": self.span, "SUM": sum, "MAX": max, "MIN": min, "COUNT": len, "IF": lambda test, a, b: a if test else b, "AVG": lambda v: sum(v) / len(v), "ROUND": round, "CONCAT": lambda *p: "".join(map(str, p)), "__builtins__": {}}
        try: return eval(source, functions)
        except CellError: raise
        except SyntaxError: raise CellError(f"bad formula {text}") from None
        except Exception as error: raise CellError(f"{type(error).__name__}: {error}") from error
    def number(self, name):
        value = self[name]
        return 0 if value == "" else value
    def span(self, first, last):
        (c1, r1), (c2, r2) = (self.CELL.fullmatch(n).groups() for n in (first, last))
        return [v for c in range(ord(c1), ord(c2) + 1) for r in range(int(r1), int(r2) + 1) if (v := self[f"{chr(c)}{r}"]) != ""]
    def show(self, name):
        try: value = self[name]
        except CellError as error: return f"#{error}"
        return f"{value:g}" if isinstance(value, float) else str(value)
    def table(self):
        names = [self.CELL.fullmatch(n).groups() for n in self.formulas]
        columns, rows = sorted({c for c, _ in names}), sorted({int(r) for _, r in names})
        yield " " * 3 + "".join(f"{c:>9}" for c in columns)
        for r in rows: yield f"{r:>3}" + "".join(f"{self.show(f'{c}{r}')[:8]:>9}" for c in columns)


s = Sheet()
for name, text in {"A1": "10", "A2": "2.5", "A3": "text", "A4": "", "B1": "=A1*A2", "B2": "=B1+SUM(A1:A2)", "B3": "=IF(B2>30, 'big', 'small')", "B4": "=AVG(A1:A2)", "C1": "=C2", "C2": "=C3+1", "C3": "=C1", "C4": "=A3+1", "D1": "=A1/A4", "D2": "=MAX(", "D3": "=ROUND(B4*1.0001, 2)", "D4": "=CONCAT(A3, '-', A1)"}.items(): s[name] = text
print(*s.table(), sep="\n")
print([s.show(n) for n in ("C1", "C4", "D1", "D2", "Z9", "B2")])
s["A1"] = "=2**5"; s["C3"] = 41
print(s["B1"], s["B2"], s["B3"], s["C1"], s["D3"], len(s.cache), s.show("D4"))
for action in (lambda: s.__setitem__("a1", 1), lambda: s["C4"], lambda: s.__delitem__("Q1"), lambda: s.compute("=SUM(A1:A4)"), lambda: s.compute("=open('x')"), lambda: s.compute("=B1 +* 2")):
    try: print(action())
    except (KeyError, CellError) as error: print(type(error).__name__, error, "| cause:", type(error.__cause__).__name__)
