# Small text tasks with regular expressions.
import re

log = """2024-02-29 ERROR disk full (code=28)
2024-03-01 INFO  started
2024-03-02 ERROR net down (code=101)"""
pattern = re.compile(r"^(?P<day>[\d-]+) (?P<level>\w+)\s+(?P<text>.*?)(?: \(code=(?P<code>\d+)\))?$", re.M)
for found in pattern.finditer(log):
    print(found.groupdict())
print(re.sub(r"(\d+)-(\d+)-(\d+)", r"\3.\2.\1", log.splitlines()[0]), re.split(r"[\s,;]+", "a, b;c  d"), re.findall(r"\b[A-Z]{2,}\b", log))
print(re.sub(r"(?<!^)(?=[A-Z])", "_", "camelCaseName").lower(), re.sub(r"_(\w)", lambda m: m[1].upper(), "snake_case_name"))
print(bool(re.fullmatch(r"[\w.+-]+@[\w-]+\.[\w.]+", "a.b@c.org")), re.match(r"(a)|(b)", "b").groups(), re.match(r"(a)|(b)", "b").groups("-"), re.findall(r"(?:ab)+", "ababab ab"))
