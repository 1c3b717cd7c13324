#include "studio.h"

#include <QApplication>
#include <QDir>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>

#include "ui/theme/theme.h"

using namespace Qt::StringLiterals;

namespace claviger::test
{
Studio::Studio(QString directory, bool narrow) : m_directory(std::move(directory)), m_narrow(narrow)
{
    QDir().mkpath(m_directory);
}

void Studio::shoot(QWidget *widget, const QString &name, const std::function<void()> &refresh)
{
    if (!QTest::qWaitForWindowExposed(widget->window()))
        qFatal("the window does not appear");
    for (const ColorScheme scheme : {ColorScheme::Light, ColorScheme::Dark}) {
        Theme::apply(*qApp, scheme);
        QCoreApplication::processEvents();
        if (auto *question = qobject_cast<QMessageBox *>(widget))
            question->setIcon(question->icon()); // it was drawn when the question was asked
        if (refresh)
            refresh();
        for (int round = 0; round < 4; ++round) // what has just been shown is laid out in several
            QCoreApplication::processEvents();
        widget->grab().save(
            u"%1/%2-%3.png"_s.arg(m_directory, name, scheme == ColorScheme::Dark ? u"dark"_s : u"light"_s));
    }
    Theme::apply(*qApp, ColorScheme::Light);
}

void Studio::shootMenu(QMenu &menu, const QString &name)
{
    if (!menu.isVisible())
        menu.popup({});
    shoot(&menu, name);
    menu.hide();
}

void Studio::shootQuestion(const QWidget &page, const QString &name)
{
    waitUntil([&] { return shownQuestion(page); });
    QMessageBox *question = shownQuestion(page);
    shoot(question, name);
    question->button(QMessageBox::Cancel)->click();
}

QMessageBox *shownQuestion(const QWidget &page)
{
    const auto questions = page.findChildren<QMessageBox *>();
    const auto shown
        = std::find_if(questions.begin(), questions.end(), [](const auto *one) { return one->isVisible(); });
    return shown == questions.end() ? nullptr : *shown;
}
}
