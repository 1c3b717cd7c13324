#include "ui/catalog/app_facts_editor.h"

#include <algorithm>

#include <QCollator>
#include <QComboBox>
#include <QCompleter>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

#include "app/text/definition_words.h"
#include "models/catalog/https_page.h"
#include "ui/base/problem_line.h"
#include "ui/forms/wheel_guard.h"
#include "ui/theme/theme.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
QString shown(const QUrl &url)
{
    return url.toString(QUrl::FullyEncoded);
}

void takeLink(QUrl &url, const QString &typed)
{
    if (typed.trimmed() != shown(url))
        url = pageFrom(typed);
}

/// The first is the one that is shown; the others stay.
void takeCategory(QStringList &categories, const QString &typed)
{
    const QString first = categories.value(0);
    if (typed.trimmed() == (first.isEmpty() ? QString() : categoryName(first)))
        return;
    if (!categories.isEmpty())
        categories.removeFirst();
    const QString category = categoryFrom(typed);
    categories.removeAll(category);
    if (!category.isEmpty())
        categories.prepend(category);
}
}

AppFactsEditor::AppFactsEditor(const QStringList &categories, QWidget *parent) : QWidget(parent)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Spacing::large);
    layout->addLayout(buildNames(categories), 1);
    layout->addLayout(buildLinks(), 1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    setFocusProxy(m_name);
    connect(m_name, &QLineEdit::textChanged, this, [this] { m_nameProblem->say({}); });
    for (QLineEdit *edit : {m_name, m_description, m_website.edit, m_docs.edit, m_keyPage.edit})
        connect(edit, &QLineEdit::textChanged, this, &AppFactsEditor::changed);
    connect(m_category, &QComboBox::currentTextChanged, this, &AppFactsEditor::changed);
}

void AppFactsEditor::buildCategories(const QStringList &categories)
{
    QStringList names;
    for (const QString &category : categories)
        names.append(categoryName(category));
    names.removeDuplicates();
    QCollator collator{QLocale()};
    std::ranges::sort(names, [&](const QString &a, const QString &b) { return collator.compare(a, b) < 0; });
    m_category = new QComboBox(this);
    m_category->setEditable(true);
    m_category->setInsertPolicy(QComboBox::NoInsert);
    m_category->addItems(names);
    m_category->setCurrentIndex(-1);
    m_category->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_category->completer()->setFilterMode(Qt::MatchContains);
    m_category->setAccessibleName(tr("Category"));
    m_category->lineEdit()->setAccessibleName(tr("Category"));
    guardWheel(m_category);
}

/// Inputs are made in the order of the keyboard.
QLayout *AppFactsEditor::buildNames(const QStringList &categories)
{
    auto *form = new QFormLayout;
    m_name = addLine(form, tr("&Name"), tr("Name"), m_nameProblem);
    m_slug = new QLabel(this);
    m_slug->setTextFormat(Qt::PlainText);
    m_slug->setWordWrap(true);
    Theme::makeMuted(m_slug);
    form->addRow(QString(), m_slug);
    m_description = new QLineEdit(this);
    m_description->setAccessibleName(tr("What it is"));
    form->addRow(tr("&What it is"), m_description);
    buildCategories(categories);
    form->addRow(tr("Cate&gory"), m_category);
    return form;
}

QLayout *AppFactsEditor::buildLinks()
{
    auto *column = new QVBoxLayout;
    auto *form = new QFormLayout;
    column->addLayout(form);
    column->addStretch(); // the other column is taller
    m_website = addLink(form, tr("We&bsite"), tr("Website"));
    m_docs = addLink(form, tr("D&ocumentation"), tr("Documentation"));
    m_keyPage = addLink(form, tr("Where to make a &key"), tr("Where to make a key"));
    return column;
}

QLineEdit *AppFactsEditor::addLine(
    QFormLayout *form, const QString &label, const QString &name, ProblemLine *&problem)
{
    auto *box = new QWidget(this);
    auto *edit = new QLineEdit(box);
    edit->setAccessibleName(name);
    problem = new ProblemLine(edit, box);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Spacing::half);
    column->addWidget(edit);
    column->addWidget(problem);
    form->addRow(label, box);
    qobject_cast<QLabel *>(form->labelForField(box))->setBuddy(edit);
    return edit;
}

AppFactsEditor::Link AppFactsEditor::addLink(QFormLayout *form, const QString &label, const QString &name)
{
    Link link;
    link.edit = addLine(form, label, name, link.problem);
    link.edit->setPlaceholderText(u"https://"_s);
    link.edit->setInputMethodHints(Qt::ImhUrlCharactersOnly | Qt::ImhNoAutoUppercase);
    connect(link.edit, &QLineEdit::editingFinished, this, [this, link] { checkLink(link, true); });
    connect(link.edit, &QLineEdit::textEdited, this, [this, link] { checkLink(link, false); });
    return link;
}

void AppFactsEditor::setApp(const App &app)
{
    const QString locale = QLocale().name();
    m_name->setText(app.displayName(locale));
    m_description->setText(app.description.in(locale));
    m_category->setCurrentText(app.categories.isEmpty() ? QString() : categoryName(app.categories.first()));
    m_website.edit->setText(shown(app.website));
    m_docs.edit->setText(shown(app.docs));
    m_keyPage.edit->setText(shown(app.methods.constFirst().keyPage));
}

void AppFactsEditor::take(App &app) const
{
    const QString locale = QLocale().name();
    app.name.put(locale, m_name->text().trimmed());
    app.description.put(locale, m_description->text().trimmed());
    takeCategory(app.categories, m_category->currentText());
    takeLink(app.website, m_website.edit->text());
    takeLink(app.docs, m_docs.edit->text());
    takeLink(app.methods.first().keyPage, m_keyPage.edit->text());
}

QString AppFactsEditor::name() const
{
    return m_name->text().trimmed();
}

void AppFactsEditor::showSlug(const QString &slug)
{
    m_slug->setText(name().isEmpty() ? tr("Its name on the command line is made from this.")
                                     : tr("Known as “%1” on the command line").arg(slug));
}

bool AppFactsEditor::checkLink(const Link &link, bool complains)
{
    const QUrl page = pageFrom(link.edit->text());
    const bool isGood = link.edit->text().trimmed().isEmpty() || isHttpsPage(page);
    if (isGood)
        link.problem->say({});
    else if (complains)
        link.problem->say(tr("Give an address that begins with https://."));
    return isGood;
}

bool AppFactsEditor::check()
{
    QLineEdit *first = nullptr;
    if (name().isEmpty()) {
        m_nameProblem->say(tr("The app needs a name."));
        first = m_name;
    }
    for (const Link &link : {m_website, m_docs, m_keyPage})
        if (!checkLink(link, true) && !first)
            first = link.edit;
    if (first)
        first->setFocus();
    return !first;
}

QString AppFactsEditor::problem() const
{
    for (const ProblemLine *line : {m_nameProblem, m_website.problem, m_docs.problem, m_keyPage.problem})
        if (!line->sentence().isEmpty())
            return line->sentence();
    return {};
}
}
