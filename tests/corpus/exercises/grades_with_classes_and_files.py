# Exercise: grades read from a file, averages, a curve, written back as a report that is read again.
import os
import statistics
import tempfile

RAW = """# name; points...
Ann; 12 15 9
Bob; 7 x 11
Cid;
Dan; 20 19 18
 Eve ; 3 14
"""


class GradeError(ValueError):
    pass


class Student:
    def __init__(self, name, points):
        self.name, self.points = name, points

    @classmethod
    def parse(cls, line):
        name, separator, rest = line.partition(";")
        if not separator:
            raise GradeError(f"no ';' in {line!r}")
        try:
            return cls(name.strip(), [int(word) for word in rest.split()])
        except ValueError as error:
            raise GradeError(f"{name.strip()}: {error}") from error

    @property
    def average(self):
        return statistics.fmean(self.points)

    @property
    def grade(self):
        for limit, letter in ((16, "A"), (12, "B"), (8, "C"), (4, "D")):
            if self.average >= limit:
                return letter
        return "F"


def load(path):
    students, problems = [], []
    with open(path, encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            line = line.strip()
            if not line or line.startswith("#"):
                continue
            try:
                student = Student.parse(line)
                student.average
                students.append(student)
            except (GradeError, statistics.StatisticsError) as error:
                problems.append((number, type(error).__name__, str(error), type(error.__cause__).__name__))
    return students, problems


with tempfile.TemporaryDirectory() as folder:
    source, report = os.path.join(folder, "grades.txt"), os.path.join(folder, "report.txt")
    with open(source, "w") as file:
        print(file.write(RAW), file.tell())
    students, problems = load(source)
    print(*problems, sep="\n")
    with open(report, "x") as file:
        for student in sorted(students, key=lambda s: -s.average):
            print(f"{student.name:<5}{student.average:>7.2f} {student.grade}", file=file)
        file.writelines(["---\n", f"mean {statistics.mean(s.average for s in students):.3f}\n"])
    with open(report) as file:
        print(file.readline(), end="")
        rest = file.read()
        print(rest, end="")
        file.seek(0)
        print(len(file.readlines()), sum(1 for _ in file))
    for job in (lambda: open(report, "x"), lambda: open(os.path.join(folder, "missing.txt")), lambda: open(report, "q")):
        try:
            job()
        except FileExistsError as error:
            print("exists:", error.strerror, os.path.basename(error.filename))
        except FileNotFoundError as error:
            print("missing:", error.errno, os.path.basename(error.filename))
        except ValueError as error:
            print(error)
    print(sorted(os.listdir(folder)), os.path.getsize(source))
print(os.path.exists(folder))
