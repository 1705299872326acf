# A class body runs once, top to bottom; its names are not seen by the functions in it.
limit = "global"


class Settings:
    print("body runs")
    limit = "class"
    copies = [limit for _ in range(2)]
    first = [limit for limit in (limit,)]

    def get(self):
        return limit

    for number in range(3):
        pass
    del number


print(Settings.limit, Settings().get(), Settings.copies, Settings.first)
print(hasattr(Settings, "number"), [name for name in vars(Settings) if not name.startswith("__")])
