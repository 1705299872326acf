# Exercise: appointments as intervals of time: overlaps, free slots, repeating ones, a printed week.
import datetime as dt
import itertools
from functools import total_ordering


@total_ordering
class Slot:
    __slots__ = ("start", "end", "title")

    def __init__(self, start, minutes, title=""):
        if minutes <= 0:
            raise ValueError("a slot takes time")
        self.start = start
        self.end = start + dt.timedelta(minutes=minutes)
        self.title = title

    def __eq__(self, other):
        return (self.start, self.end) == (other.start, other.end)

    def __lt__(self, other):
        return (self.start, self.end) < (other.start, other.end)

    def overlaps(self, other):
        return self.start < other.end and other.start < self.end

    def __len__(self):
        return int((self.end - self.start).total_seconds() // 60)

    def __repr__(self):
        return f"<{self.start:%a %H:%M}-{self.end:%H:%M} {self.title}>"


class Diary:
    def __init__(self):
        self.slots = []

    def add(self, slot):
        clash = next((other for other in self.slots if other.overlaps(slot)), None)
        if clash:
            raise ValueError(f"{slot} clashes with {clash}")
        self.slots.append(slot)
        self.slots.sort()
        return self

    def repeat(self, slot, every, times):
        for k in range(times):
            self.add(Slot(slot.start + k * every, len(slot), slot.title))
        return self

    def free(self, day, opens=8, closes=18):
        at = dt.datetime.combine(day, dt.time(opens))
        end = dt.datetime.combine(day, dt.time(closes))
        for slot in self.slots:
            if slot.start.date() == day:
                if at < slot.start:
                    yield at.time(), slot.start.time()
                at = max(at, slot.end)
        if at < end:
            yield at.time(), end.time()

    def by_day(self):
        for day, slots in itertools.groupby(self.slots, key=lambda s: s.start.date()):
            yield day, list(slots)


monday = dt.datetime(2024, 4, 29, 9, 0)
diary = Diary()
diary.repeat(Slot(monday, 30, "stand-up"), dt.timedelta(days=1), 4)
diary.add(Slot(monday + dt.timedelta(hours=4), 90, "lunch")).add(Slot(monday.replace(day=30, hour=16), 120, "review"))
for start, minutes in ((monday + dt.timedelta(minutes=15), 30), (monday, 0)):
    try:
        diary.add(Slot(start, minutes, "bad"))
    except ValueError as error:
        print("refused:", error)
for day, slots in diary.by_day():
    print(day.isoformat(), f"week {day.isocalendar().week}", slots)
    print("   free:", ", ".join(f"{a:%H:%M}-{b:%H:%M}" for a, b in diary.free(day)))
print(sum(map(len, diary.slots)) / 60, "hours")
print(max(diary.slots, key=len), min(diary.slots), diary.slots[0] <= diary.slots[1], sorted(diary.slots)[::-1][0])
first, last = diary.slots[0].start, diary.slots[-1].end
print(last - first, (last - first) // dt.timedelta(hours=1), divmod(last - first, dt.timedelta(days=1)))
