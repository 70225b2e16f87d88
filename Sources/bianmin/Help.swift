import ArgumentParser
import Diagnostics

// Help is in one language: the one that `--lang` on the same line names, else the environment's. The texts of
// options are made before the line is parsed, so the line is looked at here.

/// The help of an option or an argument.
func help(zh: String, en: String, valueName: String? = nil) -> ArgumentHelp {
  ArgumentHelp(stringLiteral: Environment.helpLanguage == .zh ? zh : en).named(valueName)
}

/// One sentence of help.
func helpText(zh: String, en: String) -> String { Environment.helpLanguage == .zh ? zh : en }

extension ArgumentHelp {
  fileprivate func named(_ valueName: String?) -> ArgumentHelp {
    var help = self
    if let valueName { help.valueName = valueName }
    return help
  }
}
