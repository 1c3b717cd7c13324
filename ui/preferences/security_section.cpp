#include "ui/preferences/security_section.h"

#include <QCheckBox>
#include <QSpinBox>
#include <QVBoxLayout>

#include "ui/preferences/store_box.h"

namespace claviger
{
SecuritySection::SecuritySection(Session &session, const Preferences &preferences, QWidget *parent)
    : PreferenceSection(tr("Security"), parent),
      m_preferences(preferences)
{
    buildLocking();
    buildTimes();
    addHeading(tr("Where secrets rest"));
    column()->addWidget(new StoreBox(session, this));
    column()->addStretch();
}

void SecuritySection::buildLocking()
{
    QSpinBox *lock = addNumber(tr("L&ock when Claviger has not been used for"), &Preferences::lockMinutes, 0,
        Preferences::longestLockMinutes);
    lock->setSuffix(tr(" min"));
    lock->setSpecialValueText(tr("Never"));
    setFocusProxy(lock);
    addSwitch(tr("Lock &before the machine sleeps"), &Preferences::lockOnSleep);
    addSwitch(tr("Lock with the &screen"), &Preferences::lockOnScreenLock);
    addNote(tr("Locking discards what has not been saved, and says so."));
}

void SecuritySection::buildTimes()
{
    addHeading(tr("Values in sight"));
    const int least = Preferences::shortestSeconds;
    const int most = Preferences::longestSeconds;
    QSpinBox *reveal
        = addNumber(tr("&Hide a revealed value after"), &Preferences::revealSeconds, least, most);
    QSpinBox *clipboard
        = addNumber(tr("&Clear a copied secret after"), &Preferences::clipboardSeconds, least, most);
    for (QSpinBox *seconds : {reveal, clipboard})
        seconds->setSuffix(tr(" s"));
}

QSpinBox *SecuritySection::addNumber(const QString &label, int Preferences::*member, int least, int most)
{
    auto *number = new QSpinBox(this);
    number->setRange(least, most);
    number->setValue(m_preferences.*member);
    addRow(label, number);
    connect(number, &QSpinBox::valueChanged, this, [this, member](int value) {
        m_preferences.*member = value;
        emit changed(m_preferences);
    });
    return number;
}

void SecuritySection::addSwitch(const QString &label, bool Preferences::*member)
{
    QCheckBox *box = addCheck(label, m_preferences.*member);
    connect(box, &QCheckBox::toggled, this, [this, member](bool on) {
        m_preferences.*member = on;
        emit changed(m_preferences);
    });
}
}
