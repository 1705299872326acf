# simplefilter and filterwarnings decide what happens to a warning.
import warnings

for action in ("error", "ignore", "always", "default", "module", "once"):
    with warnings.catch_warnings(record=True) as log:
        warnings.simplefilter(action)
        try:
            for i in range(2):
                for category in (UserWarning, DeprecationWarning):
                    warnings.warn("text", category)
        except Warning as error:
            print(action, "raised", repr(error))
        print(action, [(str(entry.message), entry.category.__name__) for entry in log])
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("ignore")
    warnings.filterwarnings("always", message="keep", category=UserWarning)
    for text in ("keep this", "KEEP too", "not keep", "drop"):
        warnings.warn(text)
    print([str(entry.message) for entry in log])
