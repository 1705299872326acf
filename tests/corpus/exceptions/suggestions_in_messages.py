# NameError and AttributeError know close names; the text itself does not change.
import traceback


class Config:
    timeout = 5
    retries = 3


length = 4
for text in ("lenght", "Config().timeuot", "Config.retrys", "pritn(1)", "sorted_", "[].appendd", "import_x", "''.uper()", "Config().zzz"):
    try:
        eval(text)
    except (NameError, AttributeError) as error:
        print(str(error), "|", error.name)
