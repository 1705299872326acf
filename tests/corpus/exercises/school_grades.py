# Grades of a class: nested dictionaries, sorting by several keys, ranks with ties, a curve, comprehensions.
GRADES = {
    "Mia": {"math": [90, 85, 77], "art": [100, 95]}, "Noah": {"math": [60, 72], "art": [55, 70, 71]}, "Ole": {"math": [88], "music": [92, 91]},
    "Pia": {"math": [90, 85, 77], "music": []}, "Quin": {},
}


def mean(numbers, default=None):
    numbers = list(numbers)
    return sum(numbers) / len(numbers) if numbers else default
def letter(score):
    if score is None: return "-"
    for limit, mark in ((90, "A"), (80, "B"), (70, "C"), (60, "D")):
        if score >= limit: return mark
    return "F"
def overall(subjects): return mean(m for scores in subjects.values() if (m := mean(scores)) is not None)
def ranked(pairs):
    result, last, rank = [], object(), 0
    for position, (name, score) in enumerate(sorted(pairs, key=lambda p: (-p[1], p[0])), 1):
        if score != last: rank, last = position, score
        result.append((rank, name, round(score, 2)))
    return result


averages = {name: {s: mean(scores) for s, scores in subjects.items()} for name, subjects in GRADES.items()}
print(averages["Mia"], averages["Pia"], averages["Quin"])
totals = {name: overall(subjects) for name, subjects in GRADES.items()}
print({name: letter(score) for name, score in totals.items()})
subjects = sorted({s for record in GRADES.values() for s in record})
print(f"{'':6}" + "".join(f"{s:>8}" for s in subjects))
for name, record in GRADES.items():
    print(f"{name:6}" + "".join(f"{averages[name].get(s) or '-':>8.6}" if not isinstance(averages[name].get(s), float) else f"{averages[name][s]:>8.2f}" for s in subjects))
print(ranked((n, t) for n, t in totals.items() if t is not None), ranked([("b", 5), ("a", 5), ("c", 9), ("d", 1)]))
by_subject = {}
for name, record in GRADES.items():
    for subject, scores in record.items():
        by_subject.setdefault(subject, {})[name] = scores
print({s: max(((mean(v, 0), n) for n, v in group.items()))[1] for s, group in by_subject.items()}, {s: sorted(g) for s, g in by_subject.items()})
all_scores = [score for record in GRADES.values() for scores in record.values() for score in scores]
print(len(all_scores), min(all_scores), max(all_scores), round(mean(all_scores), 3), sorted(all_scores)[len(all_scores) // 2])
def curved(scores, top=100):
    shift = top - max(scores, default=top)
    return [min(top, s + shift) for s in scores]
print(curved([50, 70, 88]), curved([]), {n: {s: curved(v) for s, v in r.items()} for n, r in GRADES.items() if "math" in r and n < "O"})
histogram = {mark: sum(letter(s) == mark for s in all_scores) for mark in "ABCDF"}
print(*(f"{mark} {'*' * count}" for mark, count in histogram.items()), sep="\n")
improved = [n for n, r in GRADES.items() if any(len(v) > 1 and v == sorted(v) and v[0] < v[-1] for v in r.values())]
print(improved, [n for n in GRADES if not GRADES[n]], sorted(GRADES, key=lambda n: (-len(GRADES[n]), -sum(len(v) for v in GRADES[n].values()), n)))
for bad in ("Zed", "Mia"):
    try: print(bad, GRADES[bad]["physics"])
    except KeyError as error: print("missing", error, error.args)
copy = {n: dict(r) for n, r in GRADES.items()}
copy["Mia"]["math"].append(0); copy["Mia"]["pe"] = [1]
print(len(GRADES["Mia"]["math"]), "pe" in GRADES["Mia"], mean([]), mean([], 0), mean(x for x in (1, 2)))
