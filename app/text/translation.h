#pragma once

#include <QCoreApplication>
#include <QLocale>

namespace claviger
{
/// Installs Claviger's translation (and Qt's own) for the locale. English gets its plural forms, which clav
/// has none of. Replaces what an earlier call has installed. The files are in the program's resources,
/// `:/translations/claviger_<locale>.qm`.
void installTranslation(QCoreApplication &application, const QLocale &locale);
}
