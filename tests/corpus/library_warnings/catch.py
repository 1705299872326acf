# catch_warnings puts filters and showwarning back; its errors.
import warnings

before = list(warnings.filters)
manager = warnings.catch_warnings()
print(manager, warnings.catch_warnings(record=True))
with manager:
    warnings.simplefilter("error")
    try:
        manager.__enter__()
    except RuntimeError as error:
        print(error)
print(warnings.filters == before)
try:
    warnings.catch_warnings().__exit__()
except RuntimeError as error:
    print(error)
with warnings.catch_warnings(record=True, action="always") as log:
    warnings.warn("a")
    warnings.warn("b", ImportWarning)
print(len(log), log[0].category, log[1].message, log[0].lineno, log[0].source, log[0].line)
