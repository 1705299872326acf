# try statements appear in the exception table.
import dis

def guarded(value):
    try:
        return 1 / value
    except (ZeroDivisionError, TypeError) as error:
        return str(error)
    finally:
        print("done")

dis.dis(guarded)
