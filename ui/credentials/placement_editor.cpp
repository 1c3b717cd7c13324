#include "ui/credentials/placement_editor.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include "ui/forms/wheel_guard.h"
#include "ui/theme/role_palette.h"
#include "ui/theme/theme.h"

namespace claviger
{
PlacementEditor::PlacementEditor(QWidget *parent)
    : QWidget(parent),
      m_label(new QLineEdit(this)),
      m_problem(new QLabel(this)),
      m_pair(new QBoxLayout(QBoxLayout::LeftToRight)),
      m_scope(new QComboBox(this)),
      m_environment(new QComboBox(this)),
      m_default(new QCheckBox(tr("&Default"), this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Spacing::half);
    m_label->setMaxLength(200);
    m_problem->hide();
    RolePalette::follow(m_problem, ColorRole::Danger);
    addRow(tr("&Label"), m_label);
    layout->addWidget(m_problem);
    layout->addSpacing(Spacing::small);

    m_pair->setSpacing(Spacing::medium);
    layout->addLayout(m_pair);
    for (QComboBox *combo : {m_scope, m_environment}) {
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(8);
        guardWheel(combo);
        connect(combo, &QComboBox::activated, this, &PlacementEditor::whenEdited);
    }
    const auto addColumn = [&](const QString &text, QComboBox *combo) {
        auto *column = new QVBoxLayout;
        column->setSpacing(Spacing::half);
        auto *label = new QLabel(text, this);
        label->setBuddy(combo);
        combo->setAccessibleName(QString(text).remove(u'&'));
        column->addWidget(label);
        column->addWidget(combo);
        m_pair->addLayout(column, 1);
    };
    addColumn(tr("&Scope"), m_scope);
    addColumn(tr("&Environment"), m_environment);
    layout->addSpacing(Spacing::small);
    m_default->setAccessibleName(tr("Default for this scope and environment"));
    layout->addWidget(m_default);
    auto *help = new QLabel(tr("The one that is used when several fit this scope and environment."), this);
    help->setWordWrap(true);
    help->setFont(Theme::smallFont(font()));
    Theme::makeMuted(help);
    layout->addWidget(help);
    connect(m_label, &QLineEdit::textEdited, this, &PlacementEditor::whenEdited);
    connect(m_default, &QCheckBox::clicked, this, &PlacementEditor::whenEdited);
}

void PlacementEditor::resizeEvent(QResizeEvent *event)
{
    const bool roomy = width() >= fontMetrics().averageCharWidth() * 48;
    m_pair->setDirection(roomy ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_pair->setSpacing(roomy ? Spacing::medium : Spacing::small);
    QWidget::resizeEvent(event);
}

void PlacementEditor::addRow(const QString &text, QWidget *input)
{
    auto *label = new QLabel(text, this);
    label->setBuddy(input);
    input->setAccessibleName(QString(text).remove(u'&'));
    layout()->addWidget(label);
    layout()->addWidget(input);
}

void PlacementEditor::setChoices(const QList<Project> &projects, const QList<Environment> &environments)
{
    const Scope scopeNow = scope();
    const Id environmentNow = environment();
    m_projects = projects;
    m_environments = environments;
    fillScopes();
    fillEnvironments();
    select(scopeNow, environmentNow);
}

void PlacementEditor::fillScopes()
{
    m_scope->clear();
    const auto add = [this](const QString &text, const Scope &scope) {
        m_scope->addItem(text, static_cast<int>(scope.kind));
        m_scope->setItemData(m_scope->count() - 1, QVariant::fromValue(scope.project), Qt::UserRole + 1);
    };
    add(tr("Organization"), Scope::organization());
    for (const Project &project : m_projects)
        add(tr("Project %1").arg(project.label), Scope::ofProject(project.id));
    add(tr("User"), Scope::user());
}

void PlacementEditor::fillEnvironments()
{
    m_environment->clear();
    m_environment->addItem(tr("All"), QVariant::fromValue(Id()));
    for (const Environment &environment : m_environments)
        m_environment->addItem(environment.label, QVariant::fromValue(environment.id));
}

void PlacementEditor::select(const Scope &scope, const Id &environment)
{
    for (int i = 0; i < m_scope->count(); ++i) {
        if (m_scope->itemData(i).toInt() == static_cast<int>(scope.kind)
            && m_scope->itemData(i, Qt::UserRole + 1).value<Id>() == scope.project)
            m_scope->setCurrentIndex(i);
    }
    const int row = m_environment->findData(QVariant::fromValue(environment));
    m_environment->setCurrentIndex(qMax(0, row));
}

void PlacementEditor::setPlacement(
    const QString &label, const Scope &scope, const Id &environment, bool isDefault)
{
    m_label->setText(label);
    m_label->setCursorPosition(0);
    m_problem->hide();
    select(scope, environment);
    m_default->setChecked(isDefault);
    m_savedLabel = label;
    m_savedScope = scope;
    m_savedEnvironment = environment;
    m_savedDefault = isDefault;
}

QString PlacementEditor::label() const
{
    return m_label->text().trimmed();
}

Scope PlacementEditor::scope() const
{
    Scope scope;
    scope.kind = static_cast<ScopeKind>(m_scope->currentData().toInt());
    scope.project = m_scope->currentData(Qt::UserRole + 1).value<Id>();
    return scope;
}

Id PlacementEditor::environment() const
{
    return m_environment->currentData().value<Id>();
}

bool PlacementEditor::isDefault() const
{
    return m_default->isChecked();
}

bool PlacementEditor::isDirty() const
{
    return m_label->text() != m_savedLabel || scope() != m_savedScope || environment() != m_savedEnvironment
        || isDefault() != m_savedDefault;
}

void PlacementEditor::setReadOnly(bool readOnly)
{
    m_label->setReadOnly(readOnly);
    m_scope->setEnabled(!readOnly);
    m_environment->setEnabled(!readOnly);
    m_default->setEnabled(!readOnly);
}

bool PlacementEditor::check()
{
    const bool missing = label().isEmpty();
    m_problem->setText(missing ? tr("Give it a label, so that it can be told from others.") : QString());
    m_problem->setVisible(missing);
    m_label->setAccessibleDescription(m_problem->text());
    if (missing)
        m_label->setFocus();
    return !missing;
}

void PlacementEditor::whenEdited()
{
    if (!label().isEmpty()) {
        m_problem->hide();
        m_label->setAccessibleDescription({});
    }
    emit edited();
}
}
