#pragma once

namespace claviger::MessageLanguage
{
/// The language that LC_ALL, LC_MESSAGES or LANG asks for. For English nothing is read: it is how the
/// sentences are written, and starting costs no more.
void install();

/// Before a sentence that counts something: English has its singular in a file like any other language. Read
/// once.
void loadPluralForms();
}
