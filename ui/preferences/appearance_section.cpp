#include "ui/preferences/appearance_section.h"

#include <QComboBox>
#include <QVBoxLayout>

namespace claviger
{
AppearanceSection::AppearanceSection(ColorScheme appearance, QWidget *parent)
    : PreferenceSection(tr("Appearance"), parent)
{
    auto *scheme = new QComboBox(this);
    const auto add
        = [scheme](const QString &text, ColorScheme each) { scheme->addItem(text, static_cast<int>(each)); };
    add(tr("As the system"), ColorScheme::Unknown);
    add(tr("Light"), ColorScheme::Light);
    add(tr("Dark"), ColorScheme::Dark);
    scheme->setCurrentIndex(scheme->findData(static_cast<int>(appearance)));
    addRow(tr("&Light or dark"), scheme);
    addNote(
        tr("The font, the size of the text and the scale of the screen are the system's. Where the system "
           "asks for less motion, nothing moves."));
    column()->addStretch();
    setFocusProxy(scheme);
    connect(scheme, &QComboBox::activated, this,
        [this, scheme] { emit appearanceChosen(static_cast<ColorScheme>(scheme->currentData().toInt())); });
}
}
