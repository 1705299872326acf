#!/usr/bin/env python3
"""Each rule of the verifiers, and each sentence that they can say, is provoked by some test of tests/corrupt.

    check_rules.py build/native/tests/corrupt_memory build/native/tests/corrupt_heap

Reads rules and sentences from the verifiers' sources and what the tests were told from their output (corrupt/told.h).
Prints one line for each that no test provokes, then `N passed, N failed`, counting rules and sentences.
"""
import re
import subprocess
import sys
from pathlib import Path

ENGINE = Path(__file__).resolve().parents[2] / "engine"
VERIFIERS = ("memory/verify_memory.cpp", "objects/verify_objects.cpp", "objects/heap_census.cpp", "gc/verify_gc.cpp",
             "vm/verify_frames.cpp", "session/leak_check.cpp")
RULE = re.compile(r'"([A-Z]\d)"')
# Where a verifier says something: the call up to its semicolon; and the functions that hand a sentence on.
SAYS = re.compile(r"(?:problems_?\.(?:add|expect)|expect_live|expect_not_null)\((?:[^;\"]|\"[^\"]*\")*;")
TEXT = re.compile(r'"([^"]*)"')
TOLD = re.compile(r"^broken: (\S+) (.*)$", re.MULTILINE)


def said():
    rules, sentences = set(), set()
    for name in VERIFIERS:
        source = (ENGINE / name).read_text()
        rules |= set(RULE.findall(source))
        for call in SAYS.findall(source):
            sentences |= {text for text in TEXT.findall(re.sub(r'"\s*\n\s*"', "", call)) if " " in text}
    return rules, sentences


def main():
    rules, sentences = said()
    told_rules, told_sentences = set(), set()
    for program in sys.argv[1:]:
        done = subprocess.run([program], capture_output=True, text=True, timeout=300)
        for rule, sentence in TOLD.findall(done.stdout):
            told_rules.add(rule)
            told_sentences.add(sentence)
    missing = [f"rule {each}" for each in sorted(rules - told_rules)]
    missing += [f'"{each}"' for each in sorted(sentences - told_sentences)]
    for each in missing:
        print(f"FAIL no test of tests/corrupt provokes {each}")
    print(f"{len(rules) + len(sentences) - len(missing)} passed, {len(missing)} failed")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
