# Grades of a class: averages, spread and quartiles.
import statistics

grades = {"Ada": [1, 2, 1], "Bo": [3, 4, 3, 2], "Cy": [5, 5]}
for name, marks in grades.items():
    print(f"{name:<4}{statistics.mean(marks):>8.3f}{statistics.median(marks):>6}{statistics.pstdev(marks):>8.4f} {statistics.multimode(marks)}")
every = [mark for marks in grades.values() for mark in marks]
print(statistics.mean(every), statistics.quantiles(every), statistics.variance(every), statistics.mode(every))
