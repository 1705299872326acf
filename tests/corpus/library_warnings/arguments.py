# Wrong arguments of warn() and of the filters.
import warnings

for attempt in (lambda: warnings.warn("x", int), lambda: warnings.warn("x", "y"), lambda: warnings.simplefilter("explode"),
                lambda: warnings.filterwarnings("ignore", category=5), lambda: warnings.filterwarnings("ignore", message=5),
                lambda: warnings.simplefilter("ignore", lineno=-1)):
    try:
        attempt()
    except (TypeError, AssertionError) as error:
        print(type(error).__name__, error)
