# What configparser warns of: LegacyInterpolation, the attribute `filename` of errors.
import configparser
import warnings

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    parser = configparser.ConfigParser(interpolation=configparser.LegacyInterpolation())
    parser.read_string("[s]\na = 1\nb = %(a)s2\n")
    print(parser["s"]["b"])
    error = configparser.ParsingError("place")
    print(error.filename, error.source)
    error.filename = "other"
    print(error.source)
    print(configparser.ParsingError(filename="named").source)
for warning in caught:
    print(warning.category.__name__, warning.message, warning.lineno)
for arguments in ({}, {"source": "a", "filename": "b"}):
    try:
        configparser.ParsingError(**arguments)
    except ValueError as error:
        print(error)
for call in (lambda: parser.options("missing"), lambda: parser.get("missing", "x"), lambda: parser.get("s", "missing"),
             lambda: parser.items("missing"), lambda: parser["missing"], lambda: parser.remove_option("missing", "x")):
    try:
        call()
    except (configparser.Error, KeyError) as error:
        print(type(error).__name__, error, error.__suppress_context__, error.__cause__)
