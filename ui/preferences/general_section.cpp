#include "ui/preferences/general_section.h"

#include <QComboBox>
#include <QVBoxLayout>

namespace claviger
{
GeneralSection::GeneralSection(Language language, QWidget *parent) : PreferenceSection(tr("General"), parent)
{
    auto *languages = new QComboBox(this);
    for (const Language each : allLanguages)
        languages->addItem(nameOf(each), static_cast<int>(each));
    languages->setCurrentIndex(languages->findData(static_cast<int>(language)));
    addRow(tr("&Language"), languages);
    addNote(tr("Counts at once, without a restart: the window is drawn anew, and the workspace stays open. "
               "What apps and fields are called follows too, where their definitions say it."));
    column()->addStretch();
    setFocusProxy(languages);
    connect(languages, &QComboBox::activated, this, [this, languages, language] {
        const auto wanted = static_cast<Language>(languages->currentData().toInt());
        languages->setCurrentIndex(languages->findData(static_cast<int>(language)));
        if (wanted != language)
            emit languageWanted(wanted);
    });
}
}
