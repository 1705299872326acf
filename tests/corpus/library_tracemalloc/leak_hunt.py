# A leak found as a course shows it: two snapshots around the suspect, statistics by line, the biggest first.
import tracemalloc

cache = []


def handle(request):
    cache.append("response to " + request * 50)
    return len(cache)


tracemalloc.start()
handle("warm up")
before = tracemalloc.take_snapshot()
for number in range(100):
    handle(f"request {number}")
after = tracemalloc.take_snapshot()
mine = [tracemalloc.Filter(True, __file__)]
top = after.filter_traces(mine).compare_to(before.filter_traces(mine), "lineno")
print(str(top[0]).rpartition("library_tracemalloc/")[2].rpartition("leak_hunt.py")[2])
print(top[0].size_diff, top[0].count_diff)
for line in top[0].traceback.format():
    print(line.rpartition('"')[2])
total = sum(each.size for each in after.filter_traces(mine).statistics("filename"))
print(total == sum(each.size for each in after.filter_traces(mine).statistics("lineno")))
