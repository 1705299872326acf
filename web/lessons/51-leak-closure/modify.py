def summary(numbers):
    total, count = sum(numbers), len(numbers)

    def report():
        return f"{total} from {count} numbers"
    return report

reports = []
for day in range(5):
    reports.append(summary([day] * 4_000))
print(reports[1]())
