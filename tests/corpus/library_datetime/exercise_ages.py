# How old, how long, which weekday: an exercise with dates.
from datetime import date, timedelta


def age(born, today):
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))


today = date(2024, 3, 1)
people = {"Ada": date(1990, 3, 1), "Bo": date(2000, 2, 29), "Cy": date(1985, 12, 24)}
for name, born in people.items():
    try:
        birthday = born.replace(year=today.year)
    except ValueError:
        birthday = date(today.year, 3, 1)
    if birthday < today:
        birthday = birthday.replace(year=today.year + 1) if (birthday.month, birthday.day) != (2, 29) else date(today.year + 1, 3, 1)
    print(f"{name}: {age(born, today)} years, born on a {born:%A}, next birthday in {(birthday - today).days} days")
day = date(2024, 1, 1)
print([str(day + timedelta(weeks=n)) for n in range(4)], sum(1 for n in range(366) if (day + timedelta(n)).weekday() == 4 and (day + timedelta(n)).day == 13))
